package dev.toolwright.generator.start;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.openapi.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A tool for one operation.
 *
 * @param lines the YAML, indented as it stands below {@code tools:}
 */
public record ProposedTool(String name, String toolset, boolean reads, List<String> lines) {
    private static final int TITLE = 60;
    private static final int DESCRIPTION = 300;

    static ProposedTool of(String name, String toolset, Api api, Operation operation) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + name + ":");
        lines.add("    toolset: " + toolset);
        lines.add("    title: " + Yaml.scalar(title(operation)));
        lines.addAll(Yaml.folded("    ", "description", description(operation)));
        effect(operation, lines);
        ProposedArguments arguments = ProposedArguments.of(api, operation);
        lines.addAll(arguments.lines());
        lines.add("    call: " + api.name() + "." + operation.id());
        lines.addAll(arguments.bodyLines());
        answer(api, operation, lines);
        return new ProposedTool(name, toolset, operation.safe(), List.copyOf(lines));
    }

    private static String title(Operation operation) {
        String summary = Wording.plain(operation.summary());
        String title = summary.isEmpty() || summary.length() > TITLE
                ? Wording.capitalised(Wording.words(operation.id()))
                : summary;
        return title.replaceAll("[.\\s]+$", "");
    }

    private static String description(Operation operation) {
        String summary = Wording.plain(operation.summary());
        String text = Wording.plain(operation.description());
        String said = summary.isEmpty() || text.startsWith(summary) ? text : Wording.sentence(summary) + " " + text;
        String what = Wording.beginning(
                said.isBlank() ? Wording.capitalised(Wording.words(operation.id())) : said, DESCRIPTION);
        return Wording.sentence(what) + " " + when(operation);
    }

    /** A model has to know when to take which tool; the document does not say it, so whoever reads the proposal improves it. */
    private static String when(Operation operation) {
        if (!operation.safe()) {
            return "Call it only after the person has agreed to exactly this change.";
        }
        return operation.path().endsWith("}")
                ? "Use it when it is known which one is meant."
                : "Use it to find out what there is, before one of them is looked at.";
    }

    private static void effect(Operation operation, List<String> lines) {
        if (!operation.safe()) {
            lines.add("    effect: " + (operation.method().equals("DELETE") ? "destructive" : "write"));
        }
    }

    /** Structured answers are objects; what is not one gets a name. */
    private static void answer(Api api, Operation operation, List<String> lines) {
        if (operation.answer().isEmpty()) {
            lines.add("    text: Done.");
            return;
        }
        Schema answer = api.resolve(operation.answer().get());
        if (answer instanceof Schema.Array) {
            lines.add("    return: {items: \"${{ out }}\"}");
        } else if (!(answer instanceof Schema.Struct) || answer.facts().nullable()) {
            lines.add("    return: {result: \"${{ out }}\"}");
        }
    }
}
