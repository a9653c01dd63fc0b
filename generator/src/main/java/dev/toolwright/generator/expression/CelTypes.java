package dev.toolwright.generator.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.toolwright.generator.openapi.Schema;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Types as dev.cel knows them. The objects of an API are struct types, made when they are first asked for. */
final class CelTypes implements CelTypeProvider {
    /** By identity: a schema is one object, and two that look alike are two. */
    private final Map<Schema.Struct, StructTypeReference> names = new IdentityHashMap<>();

    private final Map<String, CelType> structs = new HashMap<>();

    CelType of(Type type) {
        return switch (type) {
            case Type.Text text -> nullable(SimpleType.STRING, type);
            case Type.Whole whole -> nullable(SimpleType.INT, type);
            case Type.Decimal decimal -> nullable(SimpleType.DOUBLE, type);
            case Type.Bool bool -> nullable(SimpleType.BOOL, type);
            case Type.ListOf list -> ListType.create(of(list.element()));
            case Type.MapOf map -> MapType.create(SimpleType.STRING, of(map.value()));
            case Type.Struct struct -> struct(struct.shape());
            case Type.Json json -> SimpleType.DYN;
            case Type.Null none -> SimpleType.DYN;
        };
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(structs.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(structs.get(name));
    }

    private static CelType nullable(CelType scalar, Type type) {
        return type.nullable() ? NullableType.create(scalar) : scalar;
    }

    /** An object that may have fields besides those that are named is a map: CEL has no such struct. */
    private CelType struct(Shape shape) {
        return shape instanceof Shape.Documented documented
                        && documented.others().isEmpty()
                ? reference(documented)
                : MapType.create(SimpleType.STRING, SimpleType.DYN);
    }

    private CelType reference(Shape.Documented shape) {
        return names.computeIfAbsent(shape.schema(), schema -> {
            String name = "Object" + names.size();
            structs.put(name, StructType.create(name, ImmutableSet.copyOf(shape.fields()), field -> shape.field(field)
                    .map(this::of)));
            return StructTypeReference.create(name);
        });
    }
}
