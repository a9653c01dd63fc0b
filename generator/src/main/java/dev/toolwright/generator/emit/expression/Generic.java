package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.toolwright.generator.expression.Type;
import java.util.List;

/** Calls of methods that answer a value of their arguments' type. */
final class Generic {
    private Generic() {}

    /**
     * With its type where a lambda is among the arguments: of several methods that could take the answer, the compiler chooses before it
     * looks into lambdas (JLS 15.12.2.2), and would find all of them fitting.
     */
    static Java call(ClassName owner, String method, Type type, List<CodeBlock> arguments) {
        CodeBlock all = CodeBlock.join(arguments, ",$W");
        return chosenByType(type) && hasLambda(all)
                ? Java.primary("$T.<$T>$L($L)", owner, JavaTypes.bare(type).box(), method, all)
                : Java.primary("$T.$L($L)", owner, method, all);
    }

    /** Lists and objects have no functions of the same name for different types. */
    private static boolean chosenByType(Type type) {
        return !(type instanceof Type.ListOf || type instanceof Type.Struct || type instanceof Type.MapOf);
    }

    /** The line break is for JavaPoet, which keeps back what follows the last place where a line may end. */
    private static boolean hasLambda(CodeBlock code) {
        return CodeBlock.of("$L\n", code).toString().contains("->");
    }
}
