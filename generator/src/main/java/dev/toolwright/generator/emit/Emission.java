package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.plan.Resource;
import dev.toolwright.generator.plan.Tool;
import dev.toolwright.generator.plan.ToolTest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files that a plan becomes. */
public final class Emission {
    private final Packages packages;
    private final Plan plan;
    private final String release;

    /** @param release the version that the server will say it has */
    public Emission(Packages packages, Plan plan, String release) {
        this.packages = packages;
        this.plan = plan;
        this.release = release;
    }

    /** Java sources by path. */
    public SortedMap<String, String> sources() {
        SortedMap<String, String> sources = new TreeMap<>();
        plan.tools().forEach(tool -> add(sources, new ToolClass(packages, tool).type()));
        plan.prompts().forEach(prompt -> add(sources, new PromptClass(packages, prompt).type()));
        for (Resource resource : plan.resources()) {
            if (resource.contents() instanceof Resource.Made made) {
                add(sources, new ResourceClass(packages, resource, made).type());
            }
        }
        if (!plan.settings().isEmpty()) {
            add(sources, new ChoicesClass(packages, plan.settings()).type());
        }
        add(sources, new CatalogueClass(packages, plan, release).type());
        sources.put(packages.folder() + "/package-info.java", packageInfo());
        return sources;
    }

    /** The descriptors of tools, prompts and resources by path. */
    public SortedMap<String, String> resources() {
        SortedMap<String, String> resources = new TreeMap<>();
        for (Tool tool : plan.tools()) {
            resources.put(packages.folder() + "/" + tool.name().written() + ".json", DescriptorFile.text(tool));
        }
        if (!plan.server().labels().isEmpty()) {
            resources.put(packages.folder() + "/" + CatalogueClass.LABELS, DescriptorFile.labels(plan.server()));
        }
        Descriptors.besideTools(plan).forEach((name, text) -> resources.put(packages.folder() + "/" + name, text));
        return resources;
    }

    /** JUnit classes and their scripts by path, for the tools that have tests. */
    public SortedMap<String, String> tests() {
        SortedMap<String, String> files = new TreeMap<>();
        for (Tool tool : plan.tools()) {
            List<ToolTest> tests = plan.tests().stream()
                    .filter(test -> test.tool().equals(tool.name().written()))
                    .toList();
            if (!tests.isEmpty()) {
                ClassName catalogue = new CatalogueClass(packages, plan, release).name();
                TestClass type = new TestClass(packages, catalogue, tool.name(), tests);
                add(files, type.type());
                files.put(packages.folder() + "/" + type.resource(), type.script());
            }
        }
        return files;
    }

    private void add(SortedMap<String, String> sources, TypeSpec type) {
        String text = JavaFile.builder(packages.tools(), type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
        sources.put(packages.folder() + "/" + type.name() + ".java", text);
    }

    private String packageInfo() {
        return """
                /** Tools, generated from tools.yaml. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(packages.tools());
    }
}
