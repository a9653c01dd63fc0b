package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.plan.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class that lists everything that one tools.yaml declares. */
final class CatalogueClass {
    /** The resource with translated titles and descriptions. */
    static final String LABELS = "labels.json";

    private final Packages packages;
    private final Plan plan;
    private final String release;

    CatalogueClass(Packages packages, Plan plan, String release) {
        this.packages = packages;
        this.plan = plan;
        this.release = release;
    }

    ClassName name() {
        String server = plan.server().name();
        String start = server.substring(0, 1).toUpperCase(Locale.ROOT);
        return ClassName.get(packages.tools(), start + server.substring(1) + "Catalogue");
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name())
                .addJavadoc("Everything that this server offers.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ServerTypes.CATALOGUE)
                .addMethod(text("name", plan.server().name()))
                .addMethod(text("title", plan.server().title()))
                .addMethod(text("version", release))
                .addMethod(text("instructions", plan.server().instructions()))
                .addMethod(list("apis", ServerTypes.CATALOGUE.nestedClass("ApiDescriptor"), apis()))
                .addMethod(list("toolsets", ServerTypes.CATALOGUE.nestedClass("Toolset"), toolsets()))
                .addMethod(list("tools", ServerTypes.TOOL, tools()));
        if (!plan.prompts().isEmpty()) {
            type.addMethod(list("prompts", ServerTypes.PROMPT, prompts()));
        }
        if (!plan.resources().isEmpty()) {
            type.addMethod(list("resources", ServerTypes.RESOURCE, resources()));
        }
        if (!plan.server().icons().isEmpty()) {
            type.addMethod(list("icons", ServerTypes.ICON, icons()));
        }
        if (plan.server().languages().size() > 1) {
            type.addMethod(languages());
        }
        if (!plan.server().labels().isEmpty()) {
            type.addField(labelsField());
            type.addMethod(method("labels", ServerTypes.LABELS)
                    .addStatement("return LABELS")
                    .build());
        }
        if (!plan.past().tombstones().isEmpty()) {
            type.addMethod(tombstones());
        }
        return type.build();
    }

    private List<CodeBlock> apis() {
        ClassName type = ServerTypes.CATALOGUE.nestedClass("ApiDescriptor");
        return plan.services().stream()
                .map(api -> api.optional() || !api.signed()
                        ? CodeBlock.of(
                                "new $T($S, $S, $L, $L)", type, api.name(), api.title(), api.optional(), api.signed())
                        : CodeBlock.of("new $T($S, $S)", type, api.name(), api.title()))
                .toList();
    }

    private List<CodeBlock> toolsets() {
        ClassName type = ServerTypes.CATALOGUE.nestedClass("Toolset");
        return plan.toolsets().stream()
                .map(set -> CodeBlock.of(
                        "new $T($S, $S, $S, $L)", type, set.name(), set.title(), set.description(), set.enabled()))
                .toList();
    }

    private List<CodeBlock> tools() {
        return Stream.concat(
                        plan.tools().stream().map(tool -> CodeBlock.of("new $T()", packages.tool(tool.name()))),
                        plan.past().aliases().stream().map(this::alias))
                .toList();
    }

    private List<CodeBlock> prompts() {
        return plan.prompts().stream()
                .map(prompt -> CodeBlock.of("new $T()", packages.tool(prompt.name())))
                .toList();
    }

    private List<CodeBlock> resources() {
        return plan.resources().stream()
                .map(resource -> resource.contents() instanceof Resource.Made
                        ? CodeBlock.of("new $T()", packages.tool(resource.name()))
                        : CodeBlock.of(
                                "$T.fixed($T.class, $S)",
                                ServerTypes.DESCRIPTOR_RESOURCE,
                                name(),
                                ResourceClass.resource(resource)))
                .toList();
    }

    private List<CodeBlock> icons() {
        return plan.server().icons().stream()
                .map(icon -> CodeBlock.of(
                        "new $T($S, $S, $T.of($L), $S)",
                        ServerTypes.ICON,
                        icon.src(),
                        icon.mimeType(),
                        List.class,
                        icon.sizes().stream()
                                .map(size -> CodeBlock.of("$S", size))
                                .collect(CodeBlock.joining(", ")),
                        icon.theme()))
                .toList();
    }

    private CodeBlock alias(Plan.Alias alias) {
        return CodeBlock.of(
                "new $T(new $T(), $S, $S)",
                ServerTypes.RENAMED_TOOL,
                packages.tool(alias.tool().name()),
                alias.name(),
                alias.toolset());
    }

    private FieldSpec labelsField() {
        return FieldSpec.builder(ServerTypes.LABELS, "LABELS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.labels($T.class, $S)", ServerTypes.DESCRIPTOR_RESOURCE, name(), LABELS)
                .build();
    }

    private MethodSpec languages() {
        List<CodeBlock> tags = plan.server().languages().stream()
                .map(tag -> CodeBlock.of("$S", tag))
                .toList();
        return method("languages", ParameterizedTypeName.get(List.class, String.class))
                .addStatement("return $T.of($L)", List.class, CodeBlock.join(tags, ", "))
                .build();
    }

    private MethodSpec tombstones() {
        List<CodeBlock> entries = plan.past().tombstones().entrySet().stream()
                .map(entry -> CodeBlock.of("$T.entry($S, $S)", Map.class, entry.getKey(), entry.getValue()))
                .toList();
        return method("tombstones", ParameterizedTypeName.get(Map.class, String.class, String.class))
                .addStatement("return $T.ofEntries(\n$L)", Map.class, CodeBlock.join(entries, ",\n"))
                .build();
    }

    private static MethodSpec text(String name, String value) {
        return method(name, ClassName.get(String.class))
                .addStatement("return $S", value)
                .build();
    }

    private static MethodSpec list(String name, ClassName element, List<CodeBlock> elements) {
        return method(name, ParameterizedTypeName.get(ClassName.get(List.class), element))
                .addStatement(
                        elements.isEmpty() ? "return $T.of($L)" : "return $T.of(\n$L)",
                        List.class,
                        CodeBlock.join(elements, ",\n"))
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
