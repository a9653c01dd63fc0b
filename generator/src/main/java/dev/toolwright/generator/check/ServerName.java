package dev.toolwright.generator.check;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ToolsFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that become environment variables and Java packages: the server's and those of its APIs. */
record ServerName(Problems problems) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

    void check(ToolsFile file) {
        Stream.concat(Stream.of(file.name()), file.apis().stream().map(ToolsFile.ApiEntry::name))
                .filter(name -> name.kind() != ScalarNode.Kind.NULL)
                .filter(name -> !NAME.matcher(name.value()).matches())
                .forEach(name -> problems.error(
                        CheckRule.NAME_MALFORMED,
                        name.position(),
                        "\"%s\" cannot be used as a name".formatted(name.value()),
                        "names of servers and APIs have a-z and 0-9, and start with a letter"));
    }
}
