package dev.toolwright.server.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.http.ModernPeer.Said;
import dev.toolwright.server.bridge.message.Meta;
import dev.toolwright.server.bridge.message.Rpc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Which revisions a server speaks, by its answer to {@code server/discover} (2026-07-28, Streamable HTTP, backward compatibility): a
 * result or an error of that revision shows a server of that revision, everything else an older one.
 */
enum ServerEra {
    LEGACY,
    MODERN,
    BOTH;

    private static final Set<Integer> MODERN_ERRORS = Set.of(Rpc.HEADER_MISMATCH, Rpc.MISSING_CAPABILITY);

    static ServerEra of(Said said) {
        JsonNode message = said.message().orElse(Rpc.object());
        JsonNode error = message.path("error");
        if (MODERN_ERRORS.contains(error.path("code").asInt())) {
            return MODERN;
        }
        JsonNode versions = error.path("code").asInt() == Rpc.UNSUPPORTED_VERSION
                ? error.path("data").path("supported")
                : message.path("result").path("supportedVersions");
        return of(StreamSupport.stream(versions.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    private static ServerEra of(List<String> versions) {
        boolean older = versions.stream().anyMatch(Meta.LEGACY::contains);
        boolean newer = versions.stream().anyMatch(version -> !Meta.LEGACY.contains(version));
        if (newer) {
            return older ? BOTH : MODERN;
        }
        return LEGACY;
    }

    /** The result, when there is one. */
    static Optional<ObjectNode> discovered(Said said) {
        return said.message()
                .map(message -> message.get("result"))
                .flatMap(result -> result instanceof ObjectNode object ? Optional.of(object) : Optional.empty());
    }
}
