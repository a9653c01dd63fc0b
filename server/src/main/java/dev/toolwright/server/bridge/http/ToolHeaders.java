package dev.toolwright.server.bridge.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which arguments of which tools are repeated in headers, as learnt from tool lists (2026-07-28, {@code x-mcp-header}). */
final class ToolHeaders {
    private static final System.Logger LOG = System.getLogger(ToolHeaders.class.getName());
    private static final String KEYWORD = "x-mcp-header";

    /** RFC 9110 section 5.6.2, token. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Set<String> TYPES = Set.of("integer", "string", "boolean");

    private final Map<String, List<Mirrored>> byTool = new ConcurrentHashMap<>();

    private record Mirrored(String header, List<String> path) {}

    /** Learns from a result of {@code tools/list} and takes out of it what breaks the rules, as clients must. */
    void learn(JsonNode result) {
        if (!(result.path("tools") instanceof ArrayNode tools)) {
            return;
        }
        for (Iterator<JsonNode> each = tools.iterator(); each.hasNext(); ) {
            JsonNode tool = each.next();
            String name = tool.path("name").asText();
            Optional<List<Mirrored>> mirrored = read(tool.path("inputSchema"));
            if (mirrored.isPresent()) {
                byTool.put(name, mirrored.get());
            } else {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "the tool {0} is left out: its {1} annotations break the rules of 2026-07-28",
                        name,
                        KEYWORD);
                each.remove();
            }
        }
    }

    /** The headers that a call must have. */
    Map<String, String> of(ObjectNode call) {
        Map<String, String> headers = new LinkedHashMap<>();
        JsonNode params = call.path("params");
        for (Mirrored each : byTool.getOrDefault(params.path("name").asText(), List.of())) {
            JsonNode value = params.path("arguments");
            for (String name : each.path()) {
                value = value.path(name);
            }
            if (value.isValueNode() && !value.isNull()) {
                headers.put(each.header(), HeaderValue.of(value.asText()));
            }
        }
        return headers;
    }

    private static Optional<List<Mirrored>> read(JsonNode schema) {
        List<Mirrored> found = new ArrayList<>();
        boolean sound = collect(schema, List.of(), found)
                && found.size() == schema.findValues(KEYWORD).size();
        Set<String> names = new HashSet<>();
        sound &= found.stream().allMatch(each -> names.add(each.header().toLowerCase(Locale.ROOT)));
        return sound ? Optional.of(found) : Optional.empty();
    }

    private static boolean collect(JsonNode schema, List<String> path, List<Mirrored> found) {
        boolean sound = true;
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            List<String> here = new ArrayList<>(path);
            here.add(property.getKey());
            JsonNode name = property.getValue().path(KEYWORD);
            if (!name.isMissingNode()) {
                sound &= TOKEN.matcher(name.asText()).matches()
                        && TYPES.contains(property.getValue().path("type").asText());
                found.add(new Mirrored("Mcp-Param-" + name.asText(), here));
            }
            sound &= collect(property.getValue(), here, found);
        }
        return sound;
    }
}
