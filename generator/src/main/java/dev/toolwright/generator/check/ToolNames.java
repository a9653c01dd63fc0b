package dev.toolwright.generator.check;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ToolEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps tool-name and similar-tool-names. */
final class ToolNames {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,44}");

    private final Problems problems;

    ToolNames(Problems problems) {
        this.problems = problems;
    }

    void check(List<ToolEntry> tools) {
        Map<String, ScalarNode> seen = new HashMap<>();
        for (ToolEntry tool : tools) {
            ScalarNode name = tool.name();
            checkForm(name, "a tool");
            ScalarNode other = seen.putIfAbsent(name.value().replace("_", ""), name);
            if (other != null) {
                reportSimilar(name, other);
            }
        }
    }

    /** @param what what it names, for messages */
    void checkForm(ScalarNode name, String what) {
        if (!NAME.matcher(name.value()).matches()) {
            boolean tooLong = name.value().length() > 45;
            problems.error(
                    CheckRule.TOOL_NAME,
                    name.position(),
                    tooLong
                            ? "the name \"%s\" has %d characters"
                                    .formatted(name.value(), name.value().length())
                            : "\"%s\" cannot be the name of %s".formatted(name.value(), what),
                    "a name has 1 to 45 characters of a-z, 0-9 and _, and starts with a letter");
        }
    }

    private void reportSimilar(ScalarNode name, ScalarNode other) {
        problems.error(
                CheckRule.SIMILAR_TOOL_NAMES,
                name.position(),
                "\"%s\" and \"%s\" differ only in underscores".formatted(name.value(), other.value()),
                "rename one of them");
    }
}
