package dev.toolwright.server.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server said in recorded conversations, held against the JSON Schema of the revision that each message belongs to. Conversations
 * are given in the order in which they began.
 */
final class Spoken {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NEWEST = "2026-07-28";
    private static final String UNNAMED = "2025-03-26";
    private static final Set<String> REVISIONS = Set.of("2024-11-05", UNNAMED, "2025-06-18", "2025-11-25", NEWEST);
    private static final Pattern SESSION = Pattern.compile("sessionId=([\\w-]+)");

    private final Map<String, String> revisions = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int messages;

    /** How many messages were looked at. */
    int messages() {
        return messages;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** What was asked of methods and sessions; before anything of what was answered is looked at. */
    void asked(List<HttpMessage> requests) {
        for (HttpMessage request : requests) {
            JsonNode message = json(request.body());
            if (message.has("id") && message.has("method")) {
                methods.put(
                        session(request) + " " + message.path("id"),
                        message.path("method").asText());
            }
        }
    }

    void answered(List<HttpMessage> requests, List<HttpMessage> all) {
        List<HttpMessage> responses = all.stream()
                .filter(each -> !each.first().startsWith("HTTP/1.1 1")) // what goes before a response
                .toList();
        for (int i = 0; i < Math.min(requests.size(), responses.size()); i++) {
            HttpMessage request = requests.get(i);
            HttpMessage response = responses.get(i);
            String type = response.header("Content-Type");
            if (type.startsWith("text/event-stream")) {
                stream(request, response);
            } else if (type.startsWith("application/json")) {
                judge(request, response.header("Mcp-Session-Id"), json(response.body()));
            }
        }
    }

    /** The old transport says in its first event which session the stream is of. */
    private void stream(HttpMessage request, HttpMessage response) {
        String session = response.header("Mcp-Session-Id");
        for (String line : response.body().lines().toList()) {
            Matcher endpoint = SESSION.matcher(line);
            if (line.startsWith("data: /") && endpoint.find()) {
                session = endpoint.group(1);
            } else if (line.startsWith("data: ")) {
                judge(request, session, json(line.substring(6)));
            }
        }
    }

    private void judge(HttpMessage request, String begun, JsonNode message) {
        if (!message.has("jsonrpc")) {
            return; // of another endpoint, or of an event that was cut off
        }
        String session = begun.isEmpty() ? session(request) : begun;
        String method = method(request, session, message);
        if (method.equals("initialize") && message.has("result")) {
            revisions.put(session, message.at("/result/protocolVersion").asText());
        }
        messages++;
        List<String> found = McpSchemas.of(revision(request, session, message)).faults(method, message);
        if (!found.isEmpty()) {
            faults.add(method + ": " + found + " in " + message);
        }
    }

    private String method(HttpMessage request, String session, JsonNode message) {
        JsonNode asked = json(request.body());
        return asked.has("method")
                ? asked.path("method").asText()
                : methods.getOrDefault(session + " " + message.path("id"), "");
    }

    /** Before 2025-11-25 no error could be without an id, not even one about a message whose id is unreadable. */
    private String revision(HttpMessage request, String session, JsonNode message) {
        String named = json(request.body())
                .at("/params/_meta/io.modelcontextprotocol~1protocolVersion")
                .asText(request.header("MCP-Protocol-Version"));
        String negotiated = message.at("/result/protocolVersion").asText();
        String revision =
                !named.isEmpty() ? named : negotiated.isEmpty() ? revisions.getOrDefault(session, UNNAMED) : negotiated;
        return REVISIONS.contains(revision) && (message.has("id") || message.has("method")) ? revision : NEWEST;
    }

    private static String session(HttpMessage request) {
        Matcher query = SESSION.matcher(request.target());
        return query.find() ? query.group(1) : request.header("Mcp-Session-Id");
    }

    private static JsonNode json(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json == null ? MissingNode.getInstance() : json;
        } catch (JsonProcessingException malformed) {
            return MissingNode.getInstance();
        }
    }
}
