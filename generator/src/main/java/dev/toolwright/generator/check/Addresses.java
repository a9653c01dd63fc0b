package dev.toolwright.generator.check;

import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ResourceEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of resources; keeps resource-address and resource-address-taken. */
final class Addresses {
    /** RFC 3986 without user information; a variable stands for one segment or a part of it (RFC 6570 level 1). */
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z][a-z0-9+.-]*://([A-Za-z0-9._~!$&'()*+,;=:@/?%-]|\\{[A-Za-z][A-Za-z0-9_]*})+");

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");

    private final Problems problems;
    private final Map<String, ScalarNode> taken = new HashMap<>();

    Addresses(Problems problems) {
        this.problems = problems;
    }

    /** The variables of a template, in order; none where the address is wrong, which has been reported. */
    List<String> variables(ResourceEntry entry) {
        ScalarNode uri = entry.uri();
        List<String> variables = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(uri.value());
        while (matcher.find()) {
            variables.add(matcher.group(1));
        }
        if (uri.kind() != ScalarNode.Kind.NULL) {
            checkForm(uri, variables);
            checkTaken(uri);
        }
        entry.complete().forEach(variable -> checkVariable(variable.name(), variables));
        return variables;
    }

    private void checkForm(ScalarNode uri, List<String> variables) {
        if (!ADDRESS.matcher(uri.value()).matches()
                || variables.stream().distinct().count() < variables.size()) {
            problems.error(
                    CheckRule.RESOURCE_ADDRESS,
                    uri.position(),
                    "\"%s\" cannot be the address of a resource".formatted(uri.value()),
                    "write scheme://path, with {variable} for a part that differs; each variable once");
        }
    }

    private void checkTaken(ScalarNode uri) {
        ScalarNode other = taken.putIfAbsent(VARIABLE.matcher(uri.value()).replaceAll("{}"), uri);
        if (other != null) {
            problems.error(
                    CheckRule.RESOURCE_ADDRESS_TAKEN,
                    uri.position(),
                    "the address \"%s\" is that of another resource".formatted(uri.value()),
                    "it is in line %d".formatted(other.position().line()));
        }
    }

    private void checkVariable(ScalarNode name, List<String> variables) {
        if (!variables.contains(name.value())) {
            problems.error(
                    CheckRule.RESOURCE_ADDRESS,
                    name.position(),
                    "the address has no variable \"%s\"".formatted(name.value()),
                    Nearest.hint(name.value(), variables));
        }
    }
}
