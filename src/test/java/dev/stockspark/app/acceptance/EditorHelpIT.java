package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The YAML language server, which most editors use, with the schema that stands in specs/. */
final class EditorHelpIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path CLIENTS = Stack.ROOT.resolve("src/test/clients");
    private static final Path SPECS = Stack.ROOT.resolve("specs");
    private static final String TOOL = """
            tools:
              get_it:
                toolset: inventory
                title: A vehicle
                description: Everything about one vehicle.
            """;

    @Test
    void completesWhatCanStandThere() throws IOException, InterruptedException {
        List<JsonNode> shown = ask(
                TOOL + "    call: stockspark.getVehi§\n",
                TOOL + "    args:\n      id: {is: getVehicle.§}\n",
                TOOL + "    call: stockspark.getVehicles\n    with:\n      §\n",
                TOOL + "    call: stockspark.getVehicle\n    return:\n      price: §\n",
                TOOL + "    steps:\n      - §\n",
                TOOL + "    steps:\n      - pages: stockspark.getVehicles\n        items: §\n",
                TOOL + "    call: stockspark.updateVehicle\n    patch:\n      priceGross:\n        §\n",
                TOOL + "    effect: §\n",
                TOOL + "    tests:\n      a case:\n        §\n",
                "§\n");
        offers(shown.get(0), "stockspark.getVehicle", "stockspark.getVehicles");
        offers(shown.get(1), "getVehicle.id", "getVehicle.country");
        offers(shown.get(2), "companyId", "numberPlate", "kmMin");
        offers(shown.get(3), "${{ out.priceGross.consumerPrice }}", "${{ out.make.name }}", "${{ size(out.gallery) }}");
        offers(shown.get(4), "call", "pages", "each", "set", "fail", "confirm", "remember");
        offers(shown.get(5), "${{ out.vehicles }}");
        offers(shown.get(6), "consumerPrice", "listPrice");
        offers(shown.get(7), "read", "write", "destructive");
        offers(shown.get(8), "args", "answers", "expect");
        offers(shown.get(9), "version", "apis", "tools");
    }

    @Test
    void marksMistakes() throws IOException, InterruptedException {
        List<JsonNode> shown = ask(
                TOOL + "    call: stockspark.getVehicl\n",
                TOOL + "    cal: stockspark.getVehicle\n",
                TOOL + "    call: stockspark.getVehicle\n    with: {contry: it}\n",
                TOOL + "    steps: {}\n",
                "version: 1\nname: x\n",
                "tools:\n  get_it:\n    title: It\n");
        marks(shown.get(0), "Value is not accepted");
        marks(shown.get(1), "Property cal is not allowed");
        marks(shown.get(2), "Property contry is not allowed");
        marks(shown.get(3), "Expected \"array\"");
        marks(shown.get(4), "Missing property \"title\"");
        marks(shown.get(5), "Missing property \"toolset\"");
    }

    @Test
    void findsNothingWrongInOurFiles() throws IOException, InterruptedException {
        ArrayNode files = JSON.createArrayNode();
        files.add(file(SPECS.resolve("tools.yaml")));
        try (DirectoryStream<Path> included = Files.newDirectoryStream(SPECS.resolve("tools"), "*.yaml")) {
            for (Path each : included) {
                files.add(file(each));
            }
        }
        assertTrue(files.size() > 3, files.toString());
        List<JsonNode> shown = ask(files);
        for (int i = 0; i < shown.size(); i++) {
            assertEquals(
                    "[]",
                    shown.get(i).path("diagnostics").toString(),
                    files.get(i).path("path").asText());
        }
    }

    private static ObjectNode file(Path path) throws IOException {
        return JSON.createObjectNode().put("text", Files.readString(path)).put("path", path.toString());
    }

    private static void offers(JsonNode shown, String... labels) {
        List<String> offered =
                shown.path("completions").valueStream().map(JsonNode::asText).toList();
        assertTrue(offered.containsAll(List.of(labels)), () -> List.of(labels) + " are not all in " + offered);
    }

    private static void marks(JsonNode shown, String message) {
        assertTrue(shown.path("diagnostics").toString().replace("\\\"", "\"").contains(message), shown::toString);
    }

    private static List<JsonNode> ask(String... texts) throws IOException, InterruptedException {
        ArrayNode asks = JSON.createArrayNode();
        for (String text : texts) {
            asks.addObject().put("text", text);
        }
        return ask(asks);
    }

    private static List<JsonNode> ask(ArrayNode asks) throws IOException, InterruptedException {
        ObjectNode input = JSON.createObjectNode()
                .put("schema", SPECS.resolve("tools.schema.json").toString());
        input.set("asks", asks);
        Path errors = Files.createTempFile("editor", ".log");
        Process node = new ProcessBuilder("node", "editor.mjs")
                .directory(CLIENTS.toFile())
                .redirectError(errors.toFile())
                .start();
        try (var writer = node.outputWriter(StandardCharsets.UTF_8)) {
            writer.write(input.toString());
        }
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(node.waitFor(60, TimeUnit.SECONDS), "the language server does not end");
        assertEquals(0, node.exitValue(), () -> output + errors);
        return output.lines().map(EditorHelpIT::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new AssertionError(line, broken);
        }
    }
}
