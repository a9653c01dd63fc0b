package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which content of a body is JSON. A document that says {@code *}{@code /*} does not say; it is told once, not per body. */
final class MediaTypes {
    private static final String JSON = "application/json";

    private final Document document;
    private final List<Position> undecided = new ArrayList<>();

    private MediaTypes(Document document) {
        this.document = document;
    }

    static void decide(Document document, Problems problems) {
        MediaTypes types = new MediaTypes(document);
        new Walk((part, object) -> types.decide(part, object)).from(document.root(), Part.DOCUMENT);
        if (!types.undecided.isEmpty()) {
            problems.warning(
                    OpenApiRule.ANY_MEDIA_TYPE,
                    types.undecided.stream()
                            .min(Comparator.comparing(Position::line).thenComparing(Position::column))
                            .orElseThrow(),
                    types.undecided.size() == 1
                            ? "a body has the media type \"*/*\""
                            : "%d bodies have the media type \"*/*\", this is the first"
                                    .formatted(types.undecided.size()),
                    "they are read as \"application/json\"");
        }
    }

    /** {@code application/json}, {@code application/problem+json} and the like (RFC 6839), parameters aside. */
    static boolean json(String mediaType) {
        String plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.equals(JSON) || plain.equals("text/json") || plain.endsWith("+json");
    }

    /** The JSON content of a body or an answer. */
    static Optional<JsonNode> json(JsonNode holder) {
        return holder.path("content").properties().stream()
                .filter(content -> json(content.getKey()))
                .findFirst()
                .map(java.util.Map.Entry::getValue);
    }

    private void decide(Part part, ObjectNode holder) {
        if ((part == Part.BODY || part == Part.RESPONSE) && holder.path("content") instanceof ObjectNode content) {
            decide(content);
        }
    }

    private void decide(ObjectNode content) {
        for (String any : List.of("*/*", "application/*")) {
            if (content.has(any)) {
                undecided.add(document.places().key(content, any));
                JsonNode media = content.remove(any);
                if (json(content.objectNode().set("content", content)).isEmpty()) {
                    content.set(JSON, media);
                }
            }
        }
    }
}
