package dev.toolwright.server.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a server said to one client over standard output, held against the JSON Schema of the revision of each message. */
final class SpokenLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String VERSION = "/params/_meta/io.modelcontextprotocol~1protocolVersion";
    /** The only era whose clients ask for no revision before they hear something. */
    private static final String NEWEST = "2026-07-28";

    private final Map<JsonNode, JsonNode> asked = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private String negotiated = NEWEST;
    private int messages;

    private SpokenLines() {}

    static SpokenLines of(List<String> input, List<String> output) throws IOException {
        SpokenLines spoken = new SpokenLines();
        for (String line : input) {
            JsonNode message = MAPPER.readTree(line);
            if (message.has("id") && message.has("method")) {
                spoken.asked.put(message.path("id"), message);
            }
        }
        for (String line : output) {
            spoken.judge(MAPPER.readTree(line));
        }
        return spoken;
    }

    int messages() {
        return messages;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private void judge(JsonNode message) {
        JsonNode request = asked.getOrDefault(message.path("id"), MAPPER.createObjectNode());
        String method = request.path("method").asText();
        if (method.equals("initialize") && message.has("result")) {
            negotiated = message.at("/result/protocolVersion").asText();
        }
        messages++;
        String revision = request.at(VERSION).asText(negotiated);
        List<String> found = McpSchemas.of(revision).faults(method, message);
        if (!found.isEmpty()) {
            faults.add(revision + " " + method + ": " + found + " in " + message);
        }
    }

    /** A program: the files with what went in and what came out. Prints how many messages there were, and what is wrong with them. */
    public static void main(String[] args) throws IOException {
        SpokenLines spoken = of(Files.readAllLines(Path.of(args[0])), Files.readAllLines(Path.of(args[1])));
        System.out.println(spoken.messages() + " messages");
        spoken.faults().forEach(System.out::println);
    }
}
