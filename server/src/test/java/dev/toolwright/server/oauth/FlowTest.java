package dev.toolwright.server.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole way, as it should go. */
final class FlowTest {

    @Test
    void fromRegistrationToTheMcpEndpointAndOn() {
        try (TestServer server = new TestServer(new ScriptedProvider())) {
            Flow flow = Flow.registered(server.wire, "https://app.example/cb?tenant=a%2Fb");
            HttpResponse<String> answer = flow.arrive(
                    flow.approve(flow.authorize("scope", "inventory:read offline_access"), "inventory:read"), "anna");
            assertEquals(303, answer.statusCode());
            String location = answer.headers().firstValue("Location").orElseThrow();
            assertTrue(location.startsWith("https://app.example/cb?tenant=a%2Fb&code="), location);
            assertEquals(Optional.of(Flow.STATE), Flow.parameter(answer, "state"));
            assertEquals(Optional.of(TestServer.ORIGIN), Flow.parameter(answer, "iss"));

            HttpResponse<String> exchanged =
                    flow.exchange(Flow.parameter(answer, "code").orElseThrow());
            assertEquals(200, exchanged.statusCode(), exchanged.body());
            assertEquals(Optional.of("no-store"), exchanged.headers().firstValue("Cache-Control"));
            assertEquals(Optional.of("no-cache"), exchanged.headers().firstValue("Pragma"));
            assertEquals(Optional.of("application/json"), exchanged.headers().firstValue("Content-Type"));
            JsonNode tokens = Flow.json(exchanged);
            assertEquals("Bearer", tokens.path("token_type").asText());
            assertEquals(3600, tokens.path("expires_in").intValue());
            assertEquals("inventory:read offline_access", tokens.path("scope").asText());

            HttpResponse<String> called = flow.mcp(tokens.path("access_token").asText());
            assertEquals("person-anna " + flow.clientId() + " inventory:read offline_access", called.body());

            JsonNode refreshed =
                    Flow.json(flow.refresh(tokens.path("refresh_token").asText()));
            assertFalse(refreshed
                    .path("refresh_token")
                    .asText()
                    .equals(tokens.path("refresh_token").asText()));
            assertEquals(200, flow.mcp(refreshed.path("access_token").asText()).statusCode());
        }
    }

    @Test
    void withAPassword() {
        try (TestServer server = new TestServer(new ScriptedPasswords())) {
            Flow flow = Flow.registered(server.wire, "http://localhost:3118/callback");
            HttpResponse<String> form = flow.approve(flow.authorize(), "reference:read");
            assertEquals(200, form.statusCode(), form.body());
            Flow.Page page = new Flow.Page(form);
            HttpResponse<String> answer = server.wire.post(
                    "/login",
                    Wire.form(
                            "transaction", page.hidden("transaction"), "username", "anna", "password", "correct horse"),
                    "Cookie",
                    page.cookies(),
                    "Origin",
                    "null",
                    "Sec-Fetch-Site",
                    "same-origin");
            assertEquals(303, answer.statusCode(), answer.body());
            JsonNode tokens =
                    Flow.json(flow.exchange(Flow.parameter(answer, "code").orElseThrow()));
            assertEquals("reference:read", tokens.path("scope").asText());
        }
    }
}
