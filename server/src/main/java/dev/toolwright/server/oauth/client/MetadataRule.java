package dev.toolwright.server.oauth.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** One thing that client metadata must fulfil, whether registered or fetched. */
@FunctionalInterface
public interface MetadataRule {
    Optional<Refusal> check(ObjectNode metadata);
}
