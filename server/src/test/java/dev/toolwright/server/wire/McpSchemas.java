package dev.toolwright.server.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The JSON Schemas of the protocol's revisions, which are not part of this repository but stand beside its checkout. */
final class McpSchemas {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, McpSchemas> LOADED = new ConcurrentHashMap<>();
    private static final String TASKS = "/mcp/tasks.schema.json";
    private static final Map<String, String> RESULTS = Map.ofEntries(
            Map.entry("server/discover", "DiscoverResult"),
            Map.entry("initialize", "InitializeResult"),
            Map.entry("tools/list", "ListToolsResult"),
            Map.entry("tools/call", "CallToolResult"),
            Map.entry("prompts/list", "ListPromptsResult"),
            Map.entry("prompts/get", "GetPromptResult"),
            Map.entry("resources/list", "ListResourcesResult"),
            Map.entry("resources/templates/list", "ListResourceTemplatesResult"),
            Map.entry("resources/read", "ReadResourceResult"),
            Map.entry("completion/complete", "CompleteResult"),
            Map.entry("subscriptions/listen", "SubscriptionsListenResult"),
            Map.entry("tasks/get", "GetTaskResult"),
            Map.entry("tasks/update", "TaskAcknowledgement"),
            Map.entry("tasks/cancel", "TaskAcknowledgement"));
    /** Requests and notifications of a server. */
    private static final Map<String, String> MESSAGES = Map.ofEntries(
            Map.entry("notifications/progress", "ProgressNotification"),
            Map.entry("notifications/message", "LoggingMessageNotification"),
            Map.entry("notifications/resources/updated", "ResourceUpdatedNotification"),
            Map.entry("notifications/subscriptions/acknowledged", "SubscriptionsAcknowledgedNotification"),
            Map.entry("notifications/tasks", "TaskStatusNotification"),
            Map.entry("elicitation/create", "ElicitRequest"),
            Map.entry("sampling/createMessage", "CreateMessageRequest"),
            Map.entry("roots/list", "ListRootsRequest"));

    private static final Map<Integer, String> ERRORS = Map.of(
            -32020, "HeaderMismatchError",
            -32021, "MissingRequiredClientCapabilityError",
            -32022, "UnsupportedProtocolVersionError",
            -32700, "ParseError",
            -32600, "InvalidRequestError",
            -32601, "MethodNotFoundError",
            -32602, "InvalidParamsError");

    private final ObjectNode document;
    private final String definitions;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private McpSchemas(Path file) {
        try {
            document = (ObjectNode) MAPPER.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        definitions = document.has("$defs") ? "$defs" : "definitions";
        if (document.path(definitions).has("InputRequests")) {
            extend((ObjectNode) document.path(definitions));
        }
    }

    /** Extensions stand on 2026-07-28 and later. */
    private static void extend(ObjectNode definitions) {
        try (InputStream tasks = Objects.requireNonNull(McpSchemas.class.getResourceAsStream(TASKS), TASKS)) {
            definitions.setAll((ObjectNode) MAPPER.readTree(tasks));
            definitions.remove("$comment");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Skips the test where they are missing; in continuous integration it fails instead. */
    static McpSchemas of(String revision) {
        Optional<Path> file = find("shared/mcp/schema-" + revision + ".json");
        if (file.isEmpty() && System.getenv("CI") != null) {
            Assertions.fail("shared/mcp is missing beside the checkout, so nothing can be validated");
        }
        Assumptions.assumeTrue(file.isPresent(), "shared/mcp is not beside the checkout");
        return LOADED.computeIfAbsent(revision, r -> new McpSchemas(file.orElseThrow()));
    }

    /** What is wrong with a message that came in answer to this method; empty when nothing is. */
    List<String> faults(String method, JsonNode response) {
        if (response.has("method")) {
            String definition = MESSAGES.get(response.path("method").asText());
            return definition == null
                    ? List.of("the server must not send " + response.path("method"))
                    : check(definition, response);
        }
        if (response.has("error")) {
            String name =
                    ERRORS.getOrDefault(response.path("error").path("code").asInt(), "JSONRPCErrorResponse");
            return Stream.of(name, "JSONRPCErrorResponse", "JSONRPCError")
                    .filter(this::has)
                    .findFirst()
                    .map(found -> check(found, found.equals(name) && isBare(name) ? response.path("error") : response))
                    .orElseThrow();
        }
        return Stream.concat(
                        check(has("JSONRPCResultResponse") ? "JSONRPCResultResponse" : "JSONRPCResponse", response)
                                .stream(),
                        check(definition(method, response.path("result")), response.path("result")).stream())
                .toList();
    }

    private static String definition(String method, JsonNode result) {
        return switch (result.path("resultType").asText()) {
            case "input_required" -> "InputRequiredResult";
            case "task" -> "CreateTaskResult";
            default -> RESULTS.getOrDefault(method, "Result");
        };
    }

    /** Some error definitions describe the error object, others the whole response. */
    private boolean isBare(String name) {
        return !document.path(definitions).path(name).path("properties").has("jsonrpc");
    }

    private boolean has(String name) {
        return document.path(definitions).has(name);
    }

    private List<String> check(String definition, JsonNode value) {
        Schema schema = compiled.computeIfAbsent(definition, this::compile);
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    private Schema compile(String definition) {
        SpecificationVersion version =
                definitions.equals("$defs") ? SpecificationVersion.DRAFT_2020_12 : SpecificationVersion.DRAFT_7;
        ObjectNode root = document.deepCopy();
        root.put("$ref", "#/" + definitions + "/" + definition);
        return SchemaRegistry.withDefaultDialect(version).getSchema(root);
    }

    private static Optional<Path> find(String relative) {
        return Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve(relative))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
