package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.toolwright.generator.expression.Type;

/** Java that takes a typed value out of a JSON tree. */
final class JsonRead {
    private JsonRead() {}

    /** @param place the tree and the names that lead to the value, as arguments */
    static CodeBlock of(Type type, CodeBlock place) {
        String suffix = type.nullable() ? "OrNull" : "";
        return switch (type) {
            case Type.Text text -> read("text" + suffix, place);
            case Type.Whole whole -> read("whole" + suffix, place);
            case Type.Decimal decimal -> read("decimal" + suffix, place);
            case Type.Bool bool -> read("bool" + suffix, place);
            case Type.ListOf list ->
                CodeBlock.of("$T.$L($L, $L)", ServerTypes.JSON, "list" + suffix, kind(list.element()), place);
            case Type.MapOf map -> read("object" + suffix, place);
            case Type.Struct struct -> read("object" + suffix, place);
            case Type.Json json -> read("any" + suffix, place);
            case Type.Null none -> read("anyOrNull", place);
        };
    }

    private static CodeBlock read(String method, CodeBlock place) {
        return CodeBlock.of("$T.$L($L)", ServerTypes.JSON, method, place);
    }

    private static CodeBlock kind(Type type) {
        CodeBlock kind = bareKind(type);
        return type.nullable() ? CodeBlock.of("$L.orNull()", kind) : kind;
    }

    private static CodeBlock bareKind(Type type) {
        return switch (type) {
            case Type.Text text -> constant("TEXT");
            case Type.Whole whole -> constant("WHOLE");
            case Type.Decimal decimal -> constant("DECIMAL");
            case Type.Bool bool -> constant("BOOL");
            case Type.ListOf list -> CodeBlock.of("$T.list($L)", ServerTypes.KIND, kind(list.element()));
            case Type.MapOf map -> constant("OBJECT");
            case Type.Struct struct -> constant("OBJECT");
            case Type.Json json -> constant("ANY");
            case Type.Null none -> constant("ANY");
        };
    }

    private static CodeBlock constant(String name) {
        return CodeBlock.of("$T.$L", ServerTypes.KIND, name);
    }
}
