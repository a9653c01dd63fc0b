package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An argument that clients repeat in a header, declared by {@code x-mcp-header} (MCP 2026-07-28, Streamable HTTP, custom headers).
 *
 * @param header the full header name, {@code Mcp-Param-…}
 * @param path the property names that lead to the argument
 * @param integer whether it is compared as a number
 */
public record MirroredArgument(String header, List<String> path, boolean integer) {
    static final String KEYWORD = "x-mcp-header";
    /** RFC 9110 section 5.6.2, token. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Set<String> TYPES = Set.of("integer", "string", "boolean");

    public MirroredArgument {
        path = List.copyOf(path);
    }

    /** The argument's value; {@code MissingNode} when it was not given. */
    public JsonNode in(ObjectNode arguments) {
        JsonNode at = arguments;
        for (String name : path) {
            at = at.path(name);
        }
        return at;
    }

    /**
     * The declarations of one input schema, in its order.
     *
     * @throws IllegalArgumentException when one breaks the rules of the specification: clients would drop the whole tool
     */
    static List<MirroredArgument> of(String tool, ObjectNode inputSchema) {
        List<MirroredArgument> found = new ArrayList<>();
        collect(inputSchema, List.of(), found);
        if (found.size() != inputSchema.findValues(KEYWORD).size()) {
            throw new IllegalArgumentException(
                    tool + ": " + KEYWORD + " stands where no chain of properties leads from the root of the schema");
        }
        Set<String> names = new HashSet<>();
        for (MirroredArgument argument : found) {
            if (!names.add(argument.header.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(tool + ": two arguments have the header " + argument.header);
            }
        }
        return found;
    }

    private static void collect(JsonNode schema, List<String> path, List<MirroredArgument> found) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            List<String> here = new ArrayList<>(path);
            here.add(property.getKey());
            if (property.getValue().has(KEYWORD)) {
                found.add(declared(property.getValue(), here));
            }
            collect(property.getValue(), here, found);
        }
    }

    private static MirroredArgument declared(JsonNode property, List<String> path) {
        String name = property.path(KEYWORD).asText();
        String type = property.path("type").asText();
        if (!TOKEN.matcher(name).matches() || !TYPES.contains(type)) {
            throw new IllegalArgumentException(
                    "%s: %s \"%s\" on a %s cannot be a header".formatted(String.join(".", path), KEYWORD, name, type));
        }
        return new MirroredArgument("Mcp-Param-" + name, path, type.equals("integer"));
    }
}
