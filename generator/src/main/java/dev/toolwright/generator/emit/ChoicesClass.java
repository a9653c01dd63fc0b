package dev.toolwright.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.ExpressionCode.Nulls;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.plan.Setting;
import dev.toolwright.generator.plan.Setting.Choosing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The class of what is remembered of the person who calls: as it is, and with missing choices made. */
final class ChoicesClass {
    private final Packages packages;
    private final List<Setting> settings;

    ChoicesClass(Packages packages, List<Setting> settings) {
        this.packages = packages;
        this.settings = settings;
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(packages.choices())
                .addJavadoc(
                        "What the person who calls has chosen; a choice that is needed and missing is made when it is asked for.\n")
                .addModifiers(Modifier.FINAL)
                .addField(ServerTypes.TOOL_CALL, "call", Modifier.PRIVATE, Modifier.FINAL);
        settings.stream().filter(ChoicesClass::choosable).forEach(setting -> type.addField(chosen(setting)));
        type.addMethod(MethodSpec.constructorBuilder()
                .addParameter(ServerTypes.TOOL_CALL, "call")
                .addStatement("this.call = call")
                .build());
        for (Setting setting : settings) {
            if (choosable(setting) || setting.fallback().isPresent()) {
                type.addMethod(value(setting));
            }
            type.addMethod(remembered(setting));
            setting.choosing()
                    .filter(choosing -> choosable(setting))
                    .ifPresent(choosing -> type.addMethod(choose(setting, choosing)));
        }
        return type.addMethod(remember()).build();
    }

    /** One with a default never misses a choice. */
    private static boolean choosable(Setting setting) {
        return setting.choosing().isPresent() && setting.fallback().isEmpty();
    }

    private static FieldSpec chosen(Setting setting) {
        return FieldSpec.builder(
                        JavaTypes.of(setting.type().orNull()), setting.name().java(), Modifier.PRIVATE)
                .build();
    }

    private static MethodSpec value(Setting setting) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(setting.name().java()).returns(JavaTypes.of(setting.type()));
        if (!choosable(setting)) {
            Expression fallback = setting.fallback().orElseThrow();
            return method.addStatement(
                            "return $T.or($L(), $L)", ServerTypes.VALUES, setting.remembered(), code().value(fallback))
                    .build();
        }
        String name = setting.name().java();
        return method.addStatement("$T chosen = $L", JavaTypes.of(setting.type().orNull()), name)
                .beginControlFlow("if (chosen == null)")
                .addStatement(
                        "$T remembered = $L()", JavaTypes.of(setting.type().orNull()), setting.remembered())
                .addStatement("chosen = remembered != null ? remembered : $L()", chooseName(setting))
                .addStatement("$L = chosen", name)
                .endControlFlow()
                .addStatement("return chosen")
                .build();
    }

    private static String chooseName(Setting setting) {
        return setting.remembered().replaceFirst("remembered", "choose");
    }

    /** What was remembered before the setting had its present type counts as not chosen. */
    private static String kind(Type type) {
        return switch (type) {
            case Type.Whole whole -> "canConvertToExactIntegral";
            case Type.Decimal decimal -> "isNumber";
            case Type.Bool bool -> "isBoolean";
            case Type.Text text -> "isTextual";
            default -> throw new IllegalArgumentException("a setting is a scalar, not " + type.words());
        };
    }

    private static MethodSpec remembered(Setting setting) {
        CodeBlock place = CodeBlock.of(
                "call.settings().get($S).filter($T::$L).orElse(null)",
                setting.name().written(),
                JsonNode.class,
                kind(setting.type()));
        return MethodSpec.methodBuilder(setting.remembered())
                .returns(JavaTypes.of(setting.type().orNull()))
                .addStatement("return $L", JsonRead.of(setting.type().orNull(), place))
                .build();
    }

    /** One candidate is taken and remembered; otherwise the call ends with what there is to choose from. */
    private MethodSpec choose(Setting setting, Choosing choosing) {
        ClientCall client = new ClientCall(packages, choosing.request(), code(), code());
        Type answer = Types.of(
                choosing.request().api(),
                choosing.request().operation().answer().orElseThrow());
        Type element = ((Type.ListOf) choosing.items().type()).element();
        CodeBlock found = code().value(choosing.items());
        CodeBlock items = choosing.items().type().nullable()
                ? CodeBlock.of("$T.or($L, $T.of())", ServerTypes.VALUES, found, List.class)
                : found;
        return MethodSpec.methodBuilder(chooseName(setting))
                .addModifiers(Modifier.PRIVATE)
                .returns(JavaTypes.of(setting.type()))
                .addStatement("call.checkpoint()")
                .addStatement("$T out = $L", JavaTypes.of(answer), JsonRead.of(answer, client.code(Map.of())))
                .addStatement(
                        "$T items = $L",
                        ParameterizedTypeName.get(
                                ClassName.get(List.class), JavaTypes.of(element).box()),
                        items)
                .beginControlFlow("if (items.size() != 1)")
                .addStatement("throw $L", open(setting, choosing))
                .endControlFlow()
                .addStatement("$T item = items.getFirst()", JavaTypes.of(element))
                .addStatement("$T chosen = $L", JavaTypes.of(setting.type()), value(choosing))
                .addStatement(
                        "call.settings().put($T.of($S, $T.of(chosen)))",
                        Map.class,
                        setting.name().written(),
                        ServerTypes.TREES)
                .addStatement("return chosen")
                .build();
    }

    private static CodeBlock value(Choosing choosing) {
        CodeBlock value = code().value(choosing.value());
        return choosing.value().type().nullable()
                ? CodeBlock.of(
                        "$T.required($L, $S)",
                        ServerTypes.VALUES,
                        value,
                        choosing.value().origin().text())
                : value;
    }

    private static CodeBlock open(Setting setting, Choosing choosing) {
        return CodeBlock.of(
                "$T.of($S, $S, items, item -> $L, item -> $L)",
                ServerTypes.OPEN_CHOICE,
                setting.name().written(),
                choosing.tool(),
                code().text(choosing.label()),
                value(choosing));
    }

    private MethodSpec remember() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("remember")
                .addJavadoc("Stores all of the values or, when it throws, none; null forgets a choice.\n")
                .returns(void.class)
                .addParameter(ObjectNode.class, "values")
                .addStatement(
                        "$T settings = new $T<>()",
                        ParameterizedTypeName.get(Map.class, String.class, JsonNode.class),
                        LinkedHashMap.class)
                .addStatement("values.properties().forEach(value -> settings.put(value.getKey(), value.getValue()))")
                .addStatement("call.settings().put(settings)");
        new ArrayList<>(settings)
                .stream()
                        .filter(ChoicesClass::choosable)
                        .forEach(setting ->
                                method.addStatement("$L = null", setting.name().java()));
        return method.build();
    }

    private static ExpressionCode code() {
        NameAllocator names = new NameAllocator();
        List.of("call", "out", "items", "item", "chosen").forEach(names::newName);
        return new ExpressionCode(names, Nulls.LEFT_OUT);
    }
}
