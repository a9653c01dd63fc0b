package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server as plain HTTP, by somebody who has read only its own description. */
final class RestIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void describesItselfValidly(@TempDir Path folder) throws Exception {
        Path document = folder.resolve("openapi.json");
        Files.writeString(document, get("/api/openapi.json").body());
        Finished.run(OfficialClient.FOLDER, Map.of(), List.of("node_modules/.bin/validate-api", document.toString()))
                .well();
    }

    @Test
    void callsEveryToolThatItsListNames() throws Exception {
        JsonNode tools = JSON.readTree(get("/api/tools").body()).path("tools");
        assertTrue(tools.size() >= 12, tools.toString());
        for (JsonNode tool : tools) {
            if (tool.path("method").asText().equals("GET")
                    && tool.path("inputSchema").path("required").isEmpty()) {
                HttpResponse<String> answer = get(tool.path("href").asText());
                assertTrue(answer.statusCode() < 500, tool.path("name") + ": " + answer.body());
            }
        }
    }

    @Test
    void choosesACompanyAndChangesAPrice() throws Exception {
        long company = JSON.readTree(get("/api/tools/list_user_companies").body())
                .path("companies")
                .path(0)
                .path("id")
                .asLong();
        assertEquals(
                200,
                post("/api/tools/select_company", "{\"companyId\":" + company + "}")
                        .statusCode());
        JsonNode vehicles =
                JSON.readTree(get("/api/tools/list_vehicles?size=1").body()).path("vehicles");
        long id = vehicles.path(0).path("id").asLong();
        String change = "{\"vehicleId\":" + id + ",\"newPrice\":12345.5}";
        assertEquals(405, get("/api/tools/update_vehicle_price?vehicleId=" + id).statusCode());
        HttpResponse<String> changed = post("/api/tools/update_vehicle_price", change);
        assertEquals(200, changed.statusCode(), changed.body());
        JsonNode after =
                JSON.readTree(get("/api/tools/get_vehicle?vehicleId=" + id).body());
        assertEquals(12345.5, after.path("prices").path("consumer").asDouble());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.mcp()).resolve(path));
    }
}
