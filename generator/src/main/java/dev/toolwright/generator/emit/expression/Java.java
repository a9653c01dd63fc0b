package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.CodeBlock;

/**
 * A Java expression under construction.
 *
 * @param primitive whether it is of a primitive type, so that {@code ==} compares values and null is impossible
 */
record Java(CodeBlock code, Level level, boolean primitive) {

    static Java primary(String format, Object... arguments) {
        return new Java(CodeBlock.of(format, arguments), Level.PRIMARY, false);
    }

    static Java primitive(Level level, String format, Object... arguments) {
        return new Java(CodeBlock.of(format, arguments), level, true);
    }

    /** For a place that needs at least this level. */
    CodeBlock at(Level wanted) {
        return level.compareTo(wanted) >= 0 ? code : CodeBlock.of("($L)", code);
    }
}
