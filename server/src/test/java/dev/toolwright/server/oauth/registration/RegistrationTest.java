package dev.toolwright.server.oauth.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.Together;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-D1 to R-D12, R-I10, attacks 8 to 11 and 80 to 84. */
final class RegistrationTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(new ScriptedProvider());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The shapes that clients were seen to send. */
    static Stream<Arguments> clients() {
        return Stream.of(
                Arguments.of("Claude", """
                        {"client_name":"Claude","redirect_uris":["https://claude.ai/api/mcp/auth_callback"],
                         "grant_types":["authorization_code","refresh_token"],"response_types":["code"],
                         "token_endpoint_auth_method":"none","scope":"inventory:read"}"""),
                Arguments.of("Claude Code", """
                        {"client_name":"Claude Code (example)","redirect_uris":["http://localhost:54545/callback"],
                         "grant_types":["authorization_code","refresh_token","urn:ietf:params:oauth:grant-type:jwt-bearer"],
                         "response_types":["code"],"token_endpoint_auth_method":"none","client_uri":null}"""),
                Arguments.of("ChatGPT", """
                        {"client_name":"ChatGPT","redirect_uris":["https://chatgpt.com/connector_platform_oauth_redirect"],
                         "grant_types":["authorization_code","refresh_token"],"response_types":["code"],
                         "token_endpoint_auth_method":"private_key_jwt","jwks_uri":"https://chatgpt.com/jwks.json"}"""),
                Arguments.of("VS Code", """
                        {"client_name":"Visual Studio Code","client_uri":"https://code.visualstudio.com",
                         "grant_types":["authorization_code","refresh_token","urn:ietf:params:oauth:grant-type:device_code"],
                         "response_types":["code"],"redirect_uris":["https://insiders.vscode.dev/redirect",
                         "https://vscode.dev/redirect","http://127.0.0.1/","http://127.0.0.1:33418/"],
                         "token_endpoint_auth_method":"none","application_type":"native"}"""),
                Arguments.of("Cursor", """
                        {"client_name":"Cursor","redirect_uris":["cursor://anysphere.cursor-mcp/oauth/callback",
                         "https://www.cursor.com/agents/mcp/oauth/callback","http://localhost:8787/callback"],
                         "grant_types":["authorization_code","refresh_token"],"response_types":["code"],
                         "token_endpoint_auth_method":"none","application_type":"web"}"""),
                Arguments.of("Inspector", """
                        {"client_name":"MCP Inspector","redirect_uris":["http://localhost:6274/oauth/callback"],
                         "grant_types":["authorization_code","refresh_token"],"response_types":["code"],
                         "token_endpoint_auth_method":"none","application_type":"native","scope":""}"""),
                Arguments.of("mcp-remote", """
                        {"client_name":"MCP CLI Proxy","redirect_uris":["http://localhost:3334/oauth/callback"],
                         "grant_types":["authorization_code","refresh_token"],"response_types":["code"],
                         "token_endpoint_auth_method":"none","client_uri":"https://github.com/modelcontextprotocol/mcp-cli",
                         "software_id":"2e6dc280-f3c3-4e01-99a7-8181dbd1d23d","software_version":"0.1.38"}"""),
                Arguments.of("nothing but URIs", "{\"redirect_uris\":[\"https://app.example/minimal\"]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clients")
    void registersEveryKnownClient(String name, String body) {
        HttpResponse<String> response = server.wire.json("/register", body);
        assertEquals(201, response.statusCode(), response.body());
        assertEquals(Optional.of("application/json"), response.headers().firstValue("Content-Type"));
        assertEquals(Optional.of("no-store"), response.headers().firstValue("Cache-Control"));
        assertEquals(List.of(), response.headers().allValues("Set-Cookie"));
        JsonNode client = Flow.json(response);
        assertTrue(client.path("client_id").asText().startsWith("c_"));
        assertEquals(
                server.clock.instant().getEpochSecond(),
                client.path("client_id_issued_at").longValue());
        assertEquals("none", client.path("token_endpoint_auth_method").asText());
        assertEquals(
                "[\"authorization_code\",\"refresh_token\"]",
                client.path("grant_types").toString());
        assertEquals("[\"code\"]", client.path("response_types").toString());
        assertFalse(client.path("scope").asText().isEmpty());
        assertFalse(client.has("client_secret"));
        for (Map.Entry<String, JsonNode> member : client.properties()) {
            assertFalse(member.getValue().isNull(), member.getKey());
            assertFalse(
                    member.getValue().isTextual() && member.getValue().asText().isEmpty(), member.getKey());
        }
    }

    @Test
    void echoesWhatWasRegistered() {
        JsonNode client = Flow.json(server.wire.json("/register", """
                {"redirect_uris":["https://app.example/cb?x=%20a"],"client_name":" My\\u202e App ","client_uri":"https://app.example",
                 "client_uri#de":"https://app.example/de","tos_uri":"","policy_uri":null,"scope":"a b","software_id":"s",
                 "grant_types":["authorization_code"],"unknown":{"deep":[1]},"jwks":{"keys":[]}}"""));
        assertEquals(
                "[\"https://app.example/cb?x=%20a\"]",
                client.path("redirect_uris").toString());
        assertEquals("My App", client.path("client_name").asText());
        assertEquals("https://app.example/de", client.path("client_uri#de").asText());
        assertEquals("a b", client.path("scope").asText());
        assertEquals("[\"authorization_code\"]", client.path("grant_types").toString());
        assertEquals(
                new TreeSet<>(List.of(
                        "client_id",
                        "client_id_issued_at",
                        "client_name",
                        "client_uri",
                        "client_uri#de",
                        "grant_types",
                        "redirect_uris",
                        "response_types",
                        "scope",
                        "software_id",
                        "token_endpoint_auth_method")),
                new TreeSet<>(
                        client.properties().stream().map(Map.Entry::getKey).toList()));
    }

    @Test
    void theSameMetadataIsTheSameClient() {
        String body = "{\"redirect_uris\":[\"https://app.example/same\"],\"client_name\":\"A\"}";
        JsonNode first = Flow.json(server.wire.json("/register", body));
        JsonNode second = Flow.json(server.wire.json("/register/", body.replace(",", " , ")));
        assertEquals(first, second);
        JsonNode other = Flow.json(server.wire.json("/register", body.replace("\"A\"", "\"B\"")));
        assertFalse(first.path("client_id").equals(other.path("client_id")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\\nscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://app.example/x",
                "about:blank",
                "view-source:https://app.example/",
                "http://evil.example/cb",
                "http://localhost.evil.example/cb",
                "http://127.0.0.1@evil.example/",
                "http://127.0.0.1.nip.io/",
                "evilapp://cb",
                "cursor://evil/oauth/callback",
                "cursor://anysphere.cursor-mcp/oauth/callback/../x",
                "https://app.example/cb#x",
                "https://app.example/cb?iss=x",
                "https://user@app.example/cb",
                "https://10.0.0.5/cb",
                "https://*.example.com/cb",
                "https://app.example/%2e%2e/x",
                ""
            })
    void refusesOneBadUriWithAllOthers(String uri) {
        HttpResponse<String> response =
                server.wire.json("/register", "{\"redirect_uris\":[\"https://app.example/cb\",\"" + uri + "\"]}");
        assertEquals("400 invalid_redirect_uri", Flow.error(response));
        assertTrue(
                Flow.json(response).path("error_description").asText().startsWith("redirect_uris[1] "),
                response.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | invalid_redirect_uri",
                "{\"redirect_uris\":[]} | invalid_redirect_uri",
                "{\"redirect_uris\":null} | invalid_redirect_uri",
                "{\"redirect_uris\":\"https://app.example/cb\"} | invalid_redirect_uri",
                "{\"redirect_uris\":[1]} | invalid_redirect_uri",
                "{\"redirect_uris\":[null]} | invalid_redirect_uri",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"grant_types\":[]} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"grant_types\":[\"implicit\"]} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"grant_types\":[\"refresh_token\"]} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"grant_types\":\"authorization_code\"} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"response_types\":[\"token\"]} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"response_types\":\"code\"} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"client_uri\":\"javascript:alert(1)\"} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"client_uri#de\":\"javascript:alert(1)\"} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"logo_uri\":\"data:image/png;base64,x\"} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"logo_uri\":\"http://10.0.0.1/x\"} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"tos_uri\":\"http://app.example\"} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"policy_uri\":5} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"jwks_uri\":\"file:///x\"} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"],\"client_name\":\"a\",\"client_name\":\"b\"} | invalid_client_metadata",
                "[] | invalid_client_metadata",
                "null | invalid_client_metadata",
                "\"x\" | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"]} {} | invalid_client_metadata",
                "{\"redirect_uris\":[\"https://app.example/cb\"] | invalid_client_metadata",
                "redirect_uris=x | invalid_client_metadata",
            })
    void refuses(String body, String error) {
        assertEquals("400 " + error, Flow.error(server.wire.json("/register", body)));
    }

    @Test
    void bounds() {
        String eleven = "\"https://app.example/cb\",".repeat(10) + "\"https://app.example/cb\"";
        assertEquals(
                "400 invalid_redirect_uri",
                Flow.error(server.wire.json("/register", "{\"redirect_uris\":[" + eleven + "]}")));
        String deep = "[".repeat(50) + "]".repeat(50);
        assertEquals(
                "400 invalid_client_metadata",
                Flow.error(server.wire.json(
                        "/register", "{\"redirect_uris\":[\"https://app.example/cb\"],\"x\":" + deep + "}")));
        String name = "n".repeat(10_000);
        JsonNode cut = Flow.json(server.wire.json(
                "/register", "{\"redirect_uris\":[\"https://app.example/cb\"],\"client_name\":\"" + name + "\"}"));
        assertEquals("n".repeat(100), cut.path("client_name").asText());
        HttpResponse<String> large = server.wire.json("/register", "{\"x\":\"" + "x".repeat(16 * 1024) + "\"}");
        assertEquals("413 invalid_request", Flow.error(large));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "text/plain; application/json",
                "application/jsonp",
                "*/*"
            })
    void onlyJson(String type) {
        HttpResponse<String> response = server.wire.send(
                "POST", "/register", "{\"redirect_uris\":[\"https://app.example/cb\"]}", "Content-Type", type);
        assertEquals("415 invalid_request", Flow.error(response));
    }

    @Test
    void onlyPost() {
        for (String method : List.of("GET", "PUT", "DELETE")) {
            HttpResponse<String> response = server.wire.send(method, "/register", "");
            assertEquals("405 invalid_request", Flow.error(response), method);
            assertEquals(Optional.of("POST, OPTIONS"), response.headers().firstValue("Allow"));
        }
    }

    @Test
    void aFloodIsBoundedAndHurtsNobodyWhoIsKnown() {
        try (TestServer flooded = new TestServer(new ScriptedProvider())) {
            Flow known = Flow.registered(flooded.wire, "https://known.example/cb");
            known.tokens("anna");
            HttpResponse<String> last = flood(flooded, 60);
            assertEquals("429 temporarily_unavailable", Flow.error(last));
            assertEquals(Optional.of("900"), last.headers().firstValue("Retry-After"));
            assertEquals(known, Flow.registered(flooded.wire, "https://known.example/cb"));
            known.tokens("bert");
            flooded.clock.advance(Duration.ofMinutes(15));
            assertEquals(201, flood(flooded, 1).statusCode());
        }
    }

    @Test
    void tenThousandRegistrationsLeaveABoundedStoreAndKnownClientsAlone() throws Exception {
        try (TestServer flooded = new TestServer(new ScriptedProvider())) {
            Flow known = Flow.registered(flooded.wire, "https://known.example/cb");
            String refresh = known.tokens("anna").path("refresh_token").asText();
            Together.run(20, flooder -> {
                for (int i = 0; i < 500; i++) {
                    flooded.wire.json(
                            "/register", "{\"redirect_uris\":[\"https://app.example/" + flooder + "/" + i + "\"]}");
                }
                return flooder;
            });
            try (Connection connection = flooded.database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM oauth_client")) {
                assertTrue(count.next());
                // 50 may wait, and each of 20 who asked at the same moment may have seen room for one more.
                assertTrue(count.getInt(1) <= 1 + 50 + 20, count.getInt(1) + " rows");
            }
            assertEquals(200, known.refresh(refresh).statusCode());
            assertEquals(known, Flow.registered(flooded.wire, "https://known.example/cb"));
        }
    }

    private static HttpResponse<String> flood(TestServer flooded, int count) {
        HttpResponse<String> last = flooded.wire.get("/register");
        for (int i = 0; i < count; i++) {
            last = flooded.wire.json(
                    "/register",
                    "{\"redirect_uris\":[\"https://app.example/"
                            + flooded.clock.instant().getEpochSecond() + "/" + i + "\"]}");
        }
        return last;
    }
}
