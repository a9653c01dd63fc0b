package dev.toolwright.generator.emit.expression;

import dev.toolwright.generator.expression.Type;

/** From the Java type of one type to that of another, where both may stand for the same value. */
final class Conversion {
    private Conversion() {}

    static Java of(Java java, Type from, Type to, Frame frame) {
        if (from instanceof Type.Whole && to instanceof Type.Decimal) {
            return Java.primary("$T.decimal($L)", Runtime.NUMBERS, java.code());
        }
        if (to instanceof Type.Json && !isTree(from)) {
            return Java.primary("$T.of($L)", Runtime.TREES, java.code());
        }
        if (to instanceof Type.ListOf wanted && from instanceof Type.ListOf given) {
            return list(java, given.element(), wanted.element(), frame);
        }
        return java;
    }

    /** Whether its Java type is {@code JsonNode}. */
    static boolean isTree(Type type) {
        return type instanceof Type.Struct
                || type instanceof Type.MapOf
                || type instanceof Type.Json
                || type instanceof Type.Null;
    }

    private static Java list(Java java, Type given, Type wanted, Frame frame) {
        Frame inner = frame.lambda("each");
        String each = inner.element("each");
        Java element = of(Java.primary("$L", each), given, wanted, inner);
        boolean same = element.code().toString().equals(each);
        return same ? java : Java.primary("$T.map($L,$W$L -> $L)", Runtime.LISTS, java.code(), each, element.code());
    }
}
