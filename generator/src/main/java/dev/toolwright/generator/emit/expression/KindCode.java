package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.CodeBlock;
import dev.toolwright.generator.expression.Type;

/** The {@code Kind} of a list's elements. */
final class KindCode {
    private KindCode() {}

    static CodeBlock of(Type type) {
        CodeBlock kind = bare(type);
        return type.nullable() ? CodeBlock.of("$L.orNull()", kind) : kind;
    }

    private static CodeBlock bare(Type type) {
        return switch (type) {
            case Type.Text text -> constant("TEXT");
            case Type.Whole whole -> constant("WHOLE");
            case Type.Decimal decimal -> constant("DECIMAL");
            case Type.Bool bool -> constant("BOOL");
            case Type.Struct struct -> constant("OBJECT");
            case Type.MapOf map -> constant("OBJECT");
            case Type.Json json -> constant("ANY");
            case Type.Null none -> constant("ANY");
            case Type.ListOf list -> CodeBlock.of("$T.list($L)", Runtime.KIND, of(list.element()));
        };
    }

    private static CodeBlock constant(String name) {
        return CodeBlock.of("$T.$L", Runtime.KIND, name);
    }
}
