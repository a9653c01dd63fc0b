package dev.toolwright.server.oauth.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.redirect.RedirectPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for client metadata in their order, and what is read from metadata that fulfils them. Unknown members are ignored. */
public record MetadataRules(List<MetadataRule> rules) {
    private static final int LONGEST_EXTRA = 200;

    public static MetadataRules of(RedirectPolicy policy) {
        return new MetadataRules(List.of(new RedirectUris(policy), new GrantTypes(), new ResponseTypes(), new Links()));
    }

    public Optional<Refusal> check(ObjectNode metadata) {
        return rules.stream().flatMap(rule -> rule.check(metadata).stream()).findFirst();
    }

    /** Only for metadata that {@link #check} let through. */
    public static ClientMetadata read(ObjectNode metadata) {
        return new ClientMetadata(
                text(metadata, "client_name").flatMap(ClientName::clean),
                RedirectUris.read(metadata),
                GrantTypes.read(metadata),
                text(metadata, "scope").filter(scope -> !scope.isBlank()),
                extras(metadata));
    }

    private static Map<String, String> extras(ObjectNode metadata) {
        Map<String, String> extras = Links.read(metadata);
        for (String name : List.of("software_id", "software_version")) {
            text(metadata, name)
                    .filter(value -> !value.isEmpty() && value.length() <= LONGEST_EXTRA)
                    .ifPresent(value -> extras.put(name, value));
        }
        return extras;
    }

    private static Optional<String> text(ObjectNode metadata, String name) {
        JsonNode value = metadata.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
