package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.openapi.Operation.In;
import dev.toolwright.generator.openapi.Operation.Parameter;
import dev.toolwright.generator.openapi.Operation.Transfer;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads an API: document, overlay, normalisation, then operations and schemas. */
public final class ApiReader {
    /** Names that a generated method has already. */
    private static final Set<String> RESERVED = Set.of("api", "body", "options");

    private final ApiSource source;
    private final Document document;
    private final SchemaReader schemas;

    private ApiReader(ApiSource source, Document document) {
        this.source = source;
        this.document = document;
        this.schemas = new SchemaReader(document);
    }

    /**
     * The API with everything that could be read, whatever else is wrong, so that one run reports all.
     *
     * @return empty when there is no document to speak of; the problems say why
     */
    public static Optional<NormalisedApi> read(ApiSource source, Problems problems) {
        return document(source.document(), new Places(), problems).flatMap(document -> {
            source.overlay()
                    .flatMap(overlay -> document(overlay, document.places(), problems))
                    .ifPresent(overlay -> Overlay.apply(overlay.root(), document, problems));
            if (!Normalisation.of(document, problems)) {
                return Optional.empty();
            }
            return Optional.of(new ApiReader(source, document).api(Callable.only(document, problems)));
        });
    }

    /** A file that is not there is told where it is mentioned, since there is no place in it to point at. */
    private static Optional<Document> document(ScalarNode mention, Places places, Problems problems) {
        Path file = ApiSource.file(mention);
        if (Files.isRegularFile(file)) {
            return Document.read(file, places, problems);
        }
        problems.error(
                OpenApiRule.NO_DOCUMENT,
                mention.position(),
                "there is no file \"%s\"".formatted(mention.value()),
                Nearest.hint(mention.value(), neighbours(file)));
        return Optional.empty();
    }

    private static List<String> neighbours(Path file) {
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException noFolder) {
            return List.of();
        }
    }

    private NormalisedApi api(Map<String, String> leftOut) {
        Map<String, Operation> operations = new TreeMap<>();
        for (Endpoint endpoint : Endpoint.all(document)) {
            Operation operation = operation(endpoint);
            operations.put(operation.id(), operation);
        }
        String title = document.root().path("info").path("title").asText();
        Api api = new Api(
                source.name(), ApiSource.file(source.document()), title, operations, leftOut, schemas.components());
        return new NormalisedApi(api, document.root());
    }

    private Operation operation(Endpoint endpoint) {
        ObjectNode node = endpoint.operation();
        JsonNode body = node.path("requestBody");
        Optional<Content> sent = Content.sent(body, schemas);
        Optional<Content> received = answer(node.path("responses"));
        return new Operation(
                node.path("operationId").asText(),
                node.path("tags").path(0).asText(),
                endpoint.method().toUpperCase(Locale.ROOT),
                endpoint.path(),
                node.path("summary").asText(),
                node.path("description").asText(),
                parameters(endpoint),
                sent.map(Content::schema),
                body.path("required").asBoolean(),
                sent.map(Content::transfer).orElse(Transfer.JSON),
                received.map(Content::schema),
                received.map(Content::transfer).orElse(Transfer.JSON),
                position(endpoint));
    }

    private Position position(Endpoint endpoint) {
        return document.places()
                .entry(endpoint.operation(), "operationId")
                .map(entry -> entry.value().position())
                .orElseGet(endpoint::position);
    }

    private List<Parameter> parameters(Endpoint endpoint) {
        List<Parameter> all = new ArrayList<>();
        Set<String> taken = new HashSet<>(RESERVED);
        for (ObjectNode each : endpoint.parameters()) {
            String identifier =
                    Identifier.unique(Identifier.member(each.path("name").asText()), taken);
            taken.add(identifier);
            all.add(parameter(each, identifier));
        }
        return all;
    }

    private Parameter parameter(ObjectNode node, String identifier) {
        In in = In.valueOf(node.path("in").asText().toUpperCase(Locale.ROOT));
        return new Parameter(
                node.path("name").asText(),
                identifier,
                in,
                node.path("required").asBoolean(),
                node.path("description").asText(),
                schemas.parameter(node),
                Style.of(node).orElseThrow(),
                in == In.QUERY && node.path("allowReserved").asBoolean(),
                document.places().value(node, "name"));
    }

    /** The first success; "2XX" stands after the single codes, and "default" counts only where there is no success. */
    private Optional<Content> answer(JsonNode answers) {
        return answers.properties().stream()
                .filter(answer -> answer.getKey().matches("2([0-9]{2}|XX)"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(answer -> Content.received(answer.getValue(), schemas).stream())
                .findFirst();
    }
}
