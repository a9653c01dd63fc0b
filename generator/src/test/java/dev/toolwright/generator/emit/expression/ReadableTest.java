package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.Cases;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Expressions;
import dev.toolwright.generator.expression.Opinions;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Variables;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import dev.toolwright.generator.source.JsonTree;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.SourceFile;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a reviewer of generated code sees: a few expressions and their Java. */
final class ReadableTest {
    private static final Scope SCOPE = Variables.read().scope();

    @TestFactory
    Stream<DynamicTest> emitted() {
        return Cases.of("emitted", ReadableTest::write);
    }

    private static String write(Path folder) {
        Problems problems = new Problems();
        StringBuilder text = new StringBuilder();
        ListNode list = (ListNode)
                SourceFile.read(folder.resolve("input.yaml"), problems).orElseThrow();
        try (Opinions opinions = new Opinions()) {
            for (Node item : list.items()) {
                new Expressions(problems, opinions).value(item, SCOPE).ifPresent(value -> text.append(JsonTree.of(item))
                        .append('\n')
                        .append(body(value))
                        .append('\n'));
            }
            opinions.tell(problems);
        }
        return text + new Rendering(folder).full(problems.sorted());
    }

    private static String body(Expression expression) {
        NameAllocator names = new NameAllocator();
        SCOPE.names().forEach(names::newName);
        ExpressionCode code = new ExpressionCode(names, ExpressionCode.Nulls.LEFT_OUT);
        MethodSpec method = MethodSpec.methodBuilder("value")
                .returns(JavaTypes.of(expression.type()))
                .addStatement("return $L", code.value(expression))
                .build();
        TypeSpec type = TypeSpec.classBuilder("Emitted").addMethod(method).build();
        String file = JavaFile.builder("emitted", type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
        String inside = file.substring(file.indexOf('{') + 1, file.lastIndexOf('}'));
        return inside.substring(inside.indexOf('\n') + 1);
    }
}
