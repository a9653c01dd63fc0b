package dev.toolwright.generator.check;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.tools.ToolsFile.ApiEntry;
import java.util.Optional;

/** An API as tools.yaml declares it and as its document describes it. */
record Service(ApiEntry entry, Api api) {

    /** The API's own value for every operation that has a parameter of this name. */
    Optional<Node> with(String parameter) {
        return entry.with().stream()
                .filter(each -> each.key().value().equals(parameter))
                .map(Node.Entry::value)
                .findFirst();
    }
}
