package dev.stockspark.app.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the official TypeScript clients, run by {@code src/test/clients/drive.mjs}. */
enum OfficialClient {
    SDK_1("sdk-1"),
    CLIENT_2_LEGACY("client-2-legacy"),
    CLIENT_2_MODERN("client-2-modern");

    private static final JsonMapper JSON = new JsonMapper();
    static final Path FOLDER = Stack.ROOT.resolve("src/test/clients");

    private final String kind;

    OfficialClient(String kind) {
        this.kind = kind;
    }

    /** An argument that is a field of the structured answer to an earlier step, counted from 1, such as {@code vehicles.0.id}. */
    static Map<String, Object> from(int step, String field) {
        return Map.of("from", step, "at", field);
    }

    /** The steps of one client session, in order. */
    static final class Steps {
        private final ArrayNode steps = JSON.createArrayNode();

        Steps list() {
            steps.addObject().put("list", true);
            return this;
        }

        Steps call(String tool, Map<String, ?> arguments) {
            steps.addObject().put("call", tool).set("arguments", JSON.valueToTree(arguments));
            return this;
        }
    }

    /** Connects, runs the steps, and returns what the client saw: first the server's introduction, then an answer a step. */
    List<JsonNode> run(String url, Steps steps) {
        return run(List.of(url), Map.of(), steps);
    }

    /**
     * The same with a server on standard input and output.
     *
     * @param target the command that starts it; or one element, an address
     * @param environment in addition to the test's own
     */
    List<JsonNode> run(List<String> target, Map<String, String> environment, Steps steps) {
        List<String> command = new ArrayList<>(List.of("node", "drive.mjs", kind));
        command.addAll(target);
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Process node =
                    builder.directory(FOLDER.toFile()).redirectErrorStream(true).start();
            try (var input = node.outputWriter(StandardCharsets.UTF_8)) {
                input.write(steps.steps.toString());
            }
            String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!node.waitFor(60, TimeUnit.SECONDS) || node.exitValue() != 0) {
                throw new AssertionError(kind + " failed:\n" + output);
            }
            return parse(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static List<JsonNode> parse(String output) throws JsonProcessingException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : output.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
