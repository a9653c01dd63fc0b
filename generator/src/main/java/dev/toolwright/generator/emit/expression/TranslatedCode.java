package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.CodeBlock;
import dev.toolwright.generator.expression.Expression;
import java.util.Map;
import java.util.function.Function;

/** Text in several languages: a switch over the person's. */
final class TranslatedCode {
    private TranslatedCode() {}

    /** @param code how each of the texts becomes Java */
    static Java of(Expression.Translated text, Function<Expression, Java> code) {
        CodeBlock.Builder java = CodeBlock.builder()
                .add("switch ($L) {\n$>", code.apply(text.language()).code());
        for (Map.Entry<String, Expression> other : text.others().entrySet()) {
            java.add(
                    "case $S -> $L;\n",
                    other.getKey(),
                    code.apply(other.getValue()).code());
        }
        java.add("default -> $L;\n$<}", code.apply(text.first()).code());
        return new Java(java.build(), Level.UNARY, false);
    }
}
