package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An official client that signs in, run by {@code src/test/clients/connect.mjs}; it does one step at a time. */
final class ConnectingClient implements AutoCloseable {
    /** The client metadata document of Claude Code, of which the server has a copy: nothing can be fetched in a test. */
    static final String DOCUMENT = "https://claude.ai/oauth/claude-code-client-metadata";

    static final String DCR = "dcr";

    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final BufferedWriter input;
    private final BufferedReader output;

    private ConnectingClient(Process process) {
        this.process = process;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * @param kind {@code sdk-1} or {@code client-2}
     * @param registration {@link #DCR} or the address of a client metadata document
     */
    static ConnectingClient start(String kind, String registration, String url) {
        try {
            return new ConnectingClient(new ProcessBuilder("node", "connect.mjs", kind, registration, url)
                    .directory(OfficialClient.FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Connects; the person is called with the address to open, if the client wants the browser. */
    JsonNode connect(Consumer<String> person) {
        write("{\"connect\":true}");
        JsonNode answer = read();
        if (answer.has("open")) {
            person.accept(answer.path("open").asText());
            answer = read();
        }
        return answer;
    }

    JsonNode list() {
        return step("{\"list\":true}");
    }

    JsonNode call(String tool, Map<String, ?> arguments) {
        return step(JSON.createObjectNode()
                .put("call", tool)
                .set("arguments", JSON.valueToTree(arguments))
                .toString());
    }

    /** Makes the access token useless, as if it had expired. */
    void spoil() {
        step("{\"spoil\":true}");
    }

    void forget() {
        step("{\"forget\":true}");
    }

    List<String> names() {
        JsonNode listed = list();
        assertTrue(listed.has("tools"), listed.toString());
        return listed.path("tools").findValuesAsText("name");
    }

    @Override
    public void close() {
        process.destroy();
    }

    private JsonNode step(String step) {
        write(step);
        return read();
    }

    private void write(String step) {
        try {
            input.write(step + "\n");
            input.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private JsonNode read() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new AssertionError("the client ended");
            }
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
