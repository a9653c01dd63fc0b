package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;

/** Steps in a method that ends with an exception where it fails, because it answers no result of a tool. */
final class Failing {
    private Failing() {}

    static StepsCode steps(ToolFrame frame, Translations translations) {
        return new StepsCode(
                frame,
                translations,
                (code, text) -> CodeBlock.of("throw new $T($L, $L)", ServerTypes.FAILED, code, text));
    }
}
