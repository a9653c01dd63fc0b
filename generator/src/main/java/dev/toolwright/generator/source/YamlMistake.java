package dev.toolwright.generator.source;

import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What a YAML parser complains of, in the words of somebody who writes YAML. */
final class YamlMistake {
    private YamlMistake() {}

    static String sentence(MarkedYAMLException malformed) {
        String problem = malformed.getProblem();
        String context = malformed.getContext() == null ? "" : malformed.getContext();
        if (problem.contains("(TAB)")) {
            return "a tab stands in the indentation; YAML allows only spaces there";
        }
        if (problem.startsWith("found character")) {
            return "a value cannot start with this character; put it in quotes";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "\": \" starts a value where there can be none; check the indentation, or put the text in quotes";
        }
        if (problem.startsWith("found unknown escape character")) {
            return "no such escape in double quotes; write \"\\\\\" for a backslash, or use single quotes";
        }
        if (problem.startsWith("found unexpected end of stream")) {
            return "the file ends inside a quoted text that starts on line "
                    + (malformed.getContextMark().getLine() + 1);
        }
        return collection(problem, context, malformed);
    }

    private static String collection(String problem, String context, MarkedYAMLException malformed) {
        if (context.startsWith("while parsing a flow sequence") || context.startsWith("while parsing a flow mapping")) {
            String bracket = context.endsWith("mapping") ? "{" : "[";
            return "the \"%s\" opened on line %d is not closed, or a comma is missing"
                    .formatted(bracket, malformed.getContextMark().getLine() + 1);
        }
        if (problem.startsWith("expected <block end>") || problem.contains("<document start>")) {
            return "the indentation of this line fits none of the lines above";
        }
        if (problem.startsWith("expected the node content")) {
            return "a value is missing here";
        }
        return "not YAML here: " + problem.toLowerCase(Locale.ROOT);
    }
}
