package dev.toolwright.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.plan.Paging;
import dev.toolwright.generator.plan.Step;

/** A variable of a generated {@code call} method, which the methods of its steps take as a parameter. */
record Local(String name, TypeName type) {

    static Local call() {
        return new Local("call", ServerTypes.TOOL_CALL);
    }

    static Local of(Step.Named named) {
        return new Local(named.name().java(), JavaTypes.of(named.type()));
    }

    static Local pages(Step.Pages step) {
        return new Local(step.as().name().java(), pages(step.paging()));
    }

    static TypeName pages(Paging paging) {
        Type element = ((Type.ListOf) paging.items().type()).element();
        TypeName java = JavaTypes.of(element);
        return ParameterizedTypeName.get(ServerTypes.PAGES, java.box());
    }

    static Local now() {
        return new Local("now", ClassName.get(String.class));
    }

    static Local language() {
        return new Local("language", ClassName.get(String.class));
    }

    static Local performance() {
        return new Local("performance", ClassName.get(JsonNode.class));
    }

    static Local progress() {
        return new Local("progress", ServerTypes.PROGRESS);
    }

    static Local each(Step.Each step) {
        TypeName given =
                step.result().map(result -> JavaTypes.of(result.type()).box()).orElse(ClassName.get(Boolean.class));
        return new Local(step.as().orElseThrow().name().java(), ParameterizedTypeName.get(ServerTypes.EACH, given));
    }

    static Local arguments(ClassName tool) {
        return new Local("arguments", tool.nestedClass("Arguments"));
    }

    static Local choices(Packages packages) {
        return new Local("choices", packages.choices());
    }

    ParameterSpec parameter() {
        return ParameterSpec.builder(type, name).build();
    }
}
