package dev.toolwright.generator.emit.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.expression.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Java type that holds a value while a tool runs. JSON null never occurs: null is Java's. */
public final class JavaTypes {
    private static final TypeName TEXT = ClassName.get(String.class);
    private static final TypeName JSON = ClassName.get(JsonNode.class);

    private JavaTypes() {}

    /** {@code long} or {@code @Nullable Long}, {@code String}, {@code List<Long>}, {@code JsonNode} for objects. */
    public static TypeName of(Type type) {
        TypeName bare = bare(type);
        return type.nullable() ? nullable(bare.box()) : bare;
    }

    /** Without regard to null. */
    static TypeName bare(Type type) {
        return switch (type) {
            case Type.Text text -> TEXT;
            case Type.Whole whole -> TypeName.LONG;
            case Type.Decimal decimal -> TypeName.DOUBLE;
            case Type.Bool bool -> TypeName.BOOLEAN;
            case Type.ListOf list -> ParameterizedTypeName.get(ClassName.get(List.class), elementType(list.element()));
            case Type.MapOf map -> JSON;
            case Type.Struct struct -> JSON;
            case Type.Json json -> JSON;
            case Type.Null none -> JSON;
        };
    }

    private static TypeName elementType(Type type) {
        return type.nullable() ? nullable(bare(type).box()) : bare(type).box();
    }

    private static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(Nullable.class).build());
    }
}
