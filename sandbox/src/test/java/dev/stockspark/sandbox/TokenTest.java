package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.Client.Reply;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.token.TokenConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The token endpoint, and what tokens are worth. */
final class TokenTest extends SandboxTest {
    private static final Map<String, String> DEMO =
            Map.of("grant_type", "password", "client_id", "carspark-api", "username", "demo", "password", "demo");

    private final Client nobody = Client.of(sandbox());

    @TestFactory
    Stream<DynamicTest> cases() {
        return StreamSupport.stream(Json.resource("/cases/tokens.yaml").spliterator(), false)
                .map(row -> DynamicTest.dynamicTest(row.get("name").asText(), () -> run(row)));
    }

    private void run(JsonNode row) {
        JsonNode good = nobody.token(DEMO).json();
        Map<String, String> form = new HashMap<>();
        row.get("form")
                .properties()
                .forEach(field -> form.put(field.getKey(), field.getValue().asText()));
        form.replaceAll((name, value) -> value.equals("good")
                ? good.get("refresh_token").textValue()
                : value.equals("access") ? good.get("access_token").textValue() : value);
        Reply reply = nobody.token(form);
        assertEquals(row.get("status").intValue(), reply.status());
        assertEquals(row.path("error").asText(), reply.json().path("error").asText());
        assertEquals(row.has("error"), reply.json().hasNonNull("error_description"));
        assertEquals("no-store", reply.headers().get("cache-control"));
    }

    @Test
    void anAnswerLooksLikeKeycloaks() {
        JsonNode answer = nobody.token(DEMO).json();
        assertEquals(300, answer.get("expires_in").intValue());
        assertEquals(1800, answer.get("refresh_expires_in").intValue());
        assertEquals("Bearer", answer.get("token_type").textValue());
        assertTrue(answer.hasNonNull("scope"));
    }

    @Test
    void aJsonBodyIsNoForm() {
        Reply reply = nobody.post(sandbox().tokenUrl(), Json.tree(DEMO));
        assertEquals(400, reply.status());
        assertEquals("invalid_request", reply.json().get("error").textValue());
    }

    @Test
    void anotherRealmDoesNotExist() {
        assertEquals(
                404,
                nobody.send("POST", "/realms/other/protocol/openid-connect/token", "{}")
                        .status());
    }

    @Test
    void onlyPostIsAllowed() {
        assertEquals(405, nobody.get(sandbox().tokenUrl()).status());
    }

    @Test
    void withoutATokenTheChallengeNamesNoError() {
        Reply reply = nobody.get("/it/company");
        assertEquals(401, reply.status());
        assertEquals("Bearer realm=\"sandbox\"", reply.headers().get("www-authenticate"));
        assertEquals("UNAUTHORIZED", reply.json().get("code").textValue());
    }

    @Test
    void otherSchemesAndUnknownTokensAreRefused() {
        for (String value : new String[] {"Bearer nonsense", "Basic ZGVtbzpkZW1v", "Bearer", "Bearer "}) {
            Reply reply = nobody.with("Authorization", value).get("/it/company");
            assertEquals(401, reply.status(), value);
            assertTrue(reply.headers().get("www-authenticate").contains("invalid_token"), value);
        }
    }

    @Test
    void anUnknownPathIsUnknownToEverybody() {
        assertEquals(404, nobody.get("/it/nothing").status());
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        String refresh = nobody.token(DEMO).json().get("refresh_token").textValue();
        assertEquals(
                401,
                nobody.with("Authorization", "Bearer " + refresh)
                        .get("/it/company")
                        .status());
    }

    @Test
    void expiredOnDemandTheRefreshTokenStillWorks() {
        JsonNode tokens = nobody.token(DEMO).json();
        Client client = nobody.with(
                "Authorization", "Bearer " + tokens.get("access_token").textValue());
        assertEquals(200, client.get("/it/company").status());
        nobody.send("POST", "/sandbox/tokens/expire", "");
        assertEquals(401, client.get("/it/company").status());
        assertEquals(200, nobody.token(refresh(tokens)).status());
    }

    @Test
    void revokingOneUserLeavesTheOthers() {
        JsonNode demo = nobody.token(DEMO).json();
        Client solo = nobody.as("solo");
        nobody.send("POST", "/sandbox/tokens/revoke", "{\"user\": \"demo\"}");
        assertEquals(400, nobody.token(refresh(demo)).status());
        assertEquals(200, solo.get("/it/company").status());
        nobody.send("POST", "/sandbox/tokens/revoke", "");
        assertEquals(401, solo.get("/it/company").status());
    }

    @Test
    void aResetSignsNobodyOut() {
        Client client = nobody.as("demo");
        sandbox().reset();
        assertEquals(200, client.get("/it/company").status());
    }

    @Test
    void tokensOfNoLifeAreExpiredWhenGivenOut() {
        TokenConfig config = TokenConfig.STANDARD.withLife(Duration.ZERO, Duration.ZERO);
        try (Sandbox other = Sandbox.start(SandboxConfig.STANDARD.withTokens(config))) {
            Client client = Client.of(other);
            JsonNode tokens = client.token(DEMO).json();
            assertEquals(0, tokens.get("expires_in").intValue());
            assertEquals(401, client.as("demo").get("/it/company").status());
            assertEquals(400, client.token(refresh(tokens)).status());
        }
    }

    private static Map<String, String> refresh(JsonNode tokens) {
        return Map.of(
                "grant_type", "refresh_token",
                "client_id", "carspark-api",
                "refresh_token", tokens.get("refresh_token").textValue());
    }
}
