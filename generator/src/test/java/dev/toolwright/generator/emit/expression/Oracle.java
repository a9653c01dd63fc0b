package dev.toolwright.generator.emit.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.NullValue;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.toolwright.generator.expression.Shape;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Variables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CEL as dev.cel evaluates it: what an expression must give wherever this language does not say otherwise. */
final class Oracle {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableQuotedIdentifierSyntax(true)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Oracle(Variables variables) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(CelExtensions.strings());
        variables.types().forEach((name, type) -> {
            builder.addVar(name, SimpleType.DYN);
            values.put(name, value(variables.values().get(name), type));
        });
        compiler = builder.build();
        runtime = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .addLibraries(CelExtensions.strings())
                .build();
    }

    JsonNode evaluate(String expression) throws CelEvaluationException, CelValidationException {
        CelAbstractSyntaxTree tree = compiler.compile(expression).getAst();
        return JSON.valueToTree(plain(runtime.createProgram(tree).eval(values)));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case NullValue none -> null;
            case dev.cel.common.values.NullValue none -> null;
            case List<?> list -> list.stream().map(Oracle::plain).collect(ArrayList::new, List::add, List::addAll);
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.forEach((key, each) -> plain.put(String.valueOf(key), plain(each)));
                yield plain;
            }
            default -> value;
        };
    }

    private static Object value(JsonNode json, Type type) {
        if (json.isNull()) {
            return NullValue.NULL_VALUE;
        }
        return switch (type) {
            case Type.Text text -> json.textValue();
            case Type.Whole whole -> json.longValue();
            case Type.Decimal decimal -> json.doubleValue();
            case Type.Bool bool -> json.booleanValue();
            case Type.ListOf list -> {
                List<Object> elements = new ArrayList<>();
                json.forEach(each -> elements.add(value(each, list.element())));
                yield elements;
            }
            case Type.MapOf map -> fields(json, name -> map.value());
            case Type.Struct struct -> fields(json, name -> field(struct.shape(), name));
            case Type.Json any -> dynamic(json);
            case Type.Null none -> NullValue.NULL_VALUE;
        };
    }

    private static Type field(Shape shape, String name) {
        return shape.field(name).orElseThrow();
    }

    private static Map<String, Object> fields(JsonNode json, java.util.function.Function<String, Type> type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        json.properties().forEach(each -> fields.put(each.getKey(), value(each.getValue(), type.apply(each.getKey()))));
        return fields;
    }

    private static Object dynamic(JsonNode json) {
        Type unknown = new Type.Json(true);
        return switch (json.getNodeType()) {
            case STRING -> json.textValue();
            case NUMBER -> json.isIntegralNumber() ? (Object) json.longValue() : (Object) json.doubleValue();
            case BOOLEAN -> json.booleanValue();
            case ARRAY -> value(json, new Type.ListOf(unknown, false));
            case OBJECT -> value(json, new Type.MapOf(unknown, false));
            default -> NullValue.NULL_VALUE;
        };
    }
}
