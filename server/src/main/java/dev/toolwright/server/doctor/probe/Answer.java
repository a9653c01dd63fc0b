package dev.toolwright.server.doctor.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An HTTP answer.
 *
 * @param headers by lower-case name, each line of its own
 * @param body what was read of it; of an event stream the first event
 */
public record Answer(int status, Map<String, List<String>> headers, String body) implements Reply {
    private static final ObjectMapper JSON = new ObjectMapper();

    public List<String> all(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    /** Type and subtype in lower case, empty when there is no such header. */
    public String mediaType() {
        return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The body, or an event's data, as JSON; a missing node when it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(mediaType().equals("text/event-stream") ? data() : body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private String data() {
        return body.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()).strip())
                .collect(Collectors.joining("\n"));
    }

    public boolean html() {
        return mediaType().contains("html") || body.stripLeading().startsWith("<");
    }

    public boolean redirect() {
        return status >= 300 && status < 400 && header("Location").isPresent();
    }

    /** In words: the status and whatever else explains it. */
    public String describe() {
        if (redirect()) {
            return "a redirect (" + status + ") to " + header("Location").orElse("");
        }
        if (html()) {
            return "status " + status + " with an HTML page";
        }
        return "status " + status + (mediaType().isEmpty() ? "" : " with " + mediaType());
    }
}
