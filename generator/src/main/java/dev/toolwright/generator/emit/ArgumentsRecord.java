package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.ExpressionCode.Nulls;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.plan.Argument;
import dev.toolwright.generator.plan.Prompt;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The nested record of a tool's arguments; its {@code of} reads what has been validated and fills in what was left out. */
final class ArgumentsRecord {
    private static final ClassName OBJECT_NODE = ClassName.get("com.fasterxml.jackson.databind.node", "ObjectNode");

    private final ClassName name;
    private final List<Argument> arguments;
    private final ExpressionCode code = new ExpressionCode(new NameAllocator(), Nulls.LEFT_OUT);

    ArgumentsRecord(ClassName tool, List<Argument> arguments) {
        this.name = tool.nestedClass("Arguments");
        this.arguments = arguments;
    }

    /**
     * Of texts that may all be missing: what is required is there when a prompt is begun or a resource is read, and may be missing
     * while it is typed.
     */
    static ArgumentsRecord ofTexts(ClassName owner, List<Prompt.Argument> arguments) {
        return new ArgumentsRecord(
                owner,
                arguments.stream()
                        .map(argument -> new Argument(argument.name(), Types.TEXT.orNull(), true, Optional.empty()))
                        .toList());
    }

    TypeSpec type() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        arguments.forEach(argument -> components.addParameter(
                JavaTypes.of(argument.type()), argument.name().java()));
        return TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .recordConstructor(components.build())
                .addMethod(of())
                .build();
    }

    private MethodSpec of() {
        CodeBlock values = arguments.stream().map(this::value).collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.STATIC)
                .returns(name)
                .addParameter(OBJECT_NODE, "json")
                .addStatement("return new $T(\n$L)", name, values)
                .build();
    }

    private CodeBlock value(Argument argument) {
        CodeBlock place = CodeBlock.of("json, $S", argument.name().written());
        if (!argument.asked()) {
            return argument.constant().map(code::value).orElse(CodeBlock.of("null"));
        }
        return argument.constant()
                .map(fallback -> CodeBlock.of(
                        "$T.or($L, $L)",
                        ServerTypes.VALUES,
                        JsonRead.of(argument.type().orNull(), place),
                        code.value(fallback)))
                .orElseGet(() -> JsonRead.of(argument.type(), place));
    }
}
