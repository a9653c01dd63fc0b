package dev.toolwright.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.generator.contract.Contract;
import dev.toolwright.generator.contract.Snapshots;
import dev.toolwright.generator.editor.ToolsSchema;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.NormalisedApi;
import dev.toolwright.generator.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that stand beside a tools.yaml and follow from it.
 *
 * @param files by path
 * @param outdated those that no longer follow
 */
record Derived(SortedMap<Path, String> files, List<Path> outdated) {
    static final String SCHEMA = "tools.schema.json";

    static Derived of(Path tools, Planning planning) throws IOException {
        Contract contract = planning.contract(tools);
        SortedMap<Path, String> files = new TreeMap<>();
        contract.files()
                .forEach((name, text) -> files.put(Snapshots.folder(tools).resolve(name), text));
        files.put(tools.resolveSibling(SCHEMA), schema(planning.apis(), mentions(tools, planning)));
        for (Plan.Untranslated missing : planning.plan().untranslated()) {
            files.put(missing.file(), begun(Files.readString(missing.file())) + lines(missing.texts()));
        }
        return new Derived(files, contract.outdated());
    }

    /** A mapping of nothing is how a new file begins, and nothing can be written behind it. */
    private static String begun(String text) {
        return text.strip().equals("{}") ? "" : text;
    }

    /** A line without a value for each; JSON's quotes are YAML's, and a long key has to be marked as one. */
    private static String lines(List<String> texts) {
        StringBuilder lines = new StringBuilder();
        texts.forEach(text -> lines.append("? ").append(TextNode.valueOf(text)).append("\n:\n"));
        return lines.toString();
    }

    /** One definition a line: small, and a difference shows what changed. */
    static String schema(List<NormalisedApi> normalised, String text) {
        List<Api> apis = normalised.stream().map(NormalisedApi::api).toList();
        ObjectNode schema = ToolsSchema.of(apis, text::contains);
        ObjectNode definitions = (ObjectNode) schema.remove("definitions");
        String head = schema.toString();
        StringBuilder out = new StringBuilder(head.substring(0, head.length() - 1)).append(",\n\"definitions\": {\n");
        List<String> lines = new ArrayList<>();
        definitions.properties().forEach(entry -> lines.add("\"%s\": %s".formatted(entry.getKey(), entry.getValue())));
        return out.append(String.join(",\n", lines)).append("\n}}\n").toString();
    }

    private static String mentions(Path tools, Planning planning) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(tools));
        Stream<Path> files = Stream.of(
                        planning.file().tools().stream().map(tool -> tool.name()),
                        planning.file().offer().prompts().stream().map(prompt -> prompt.name()),
                        planning.file().offer().resources().stream().map(resource -> resource.name()))
                .flatMap(each -> each)
                .map(name -> name.position().file())
                .distinct();
        for (Path file : files.toList()) {
            text.append(Files.readString(file));
        }
        return text.toString();
    }
}
