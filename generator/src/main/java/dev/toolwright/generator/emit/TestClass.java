package dev.toolwright.generator.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.plan.ToolTest;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The JUnit class of a tool, and what it reads. */
final class TestClass {
    private static final String JUNIT = "org.junit.jupiter.api";
    private static final ClassName TOOL_TESTS = ClassName.get("dev.toolwright.testing", "ToolTests");

    private final Packages packages;
    private final ClassName catalogue;
    private final Name tool;
    private final List<ToolTest> tests;

    TestClass(Packages packages, ClassName catalogue, Name tool, List<ToolTest> tests) {
        this.packages = packages;
        this.catalogue = catalogue;
        this.tool = tool;
        this.tests = tests;
    }

    TypeSpec type() {
        ClassName name = ClassName.get(packages.tools(), tool.java() + "Test");
        return TypeSpec.classBuilder(name)
                .addJavadoc(
                        "The tests of {@code $L} in {@code $L}.\n",
                        tool.written(),
                        tests.getFirst().script().path("file").asText())
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.methodBuilder("tests")
                        .addAnnotation(ClassName.get(JUNIT, "TestFactory"))
                        .returns(ParameterizedTypeName.get(
                                ClassName.get(Stream.class), ClassName.get(JUNIT, "DynamicTest")))
                        .addStatement("return $T.of($T.class, new $T(), $S)", TOOL_TESTS, name, catalogue, resource())
                        .build())
                .build();
    }

    String resource() {
        return tool.written() + ".tests.json";
    }

    String script() {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("tool", tool.written());
        ArrayNode list = file.putArray("tests");
        tests.forEach(test -> list.add(test.script()));
        return DescriptorFile.text(file);
    }
}
