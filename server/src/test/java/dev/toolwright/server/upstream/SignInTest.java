package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.upstream.ScriptedServer.Script;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String TOKEN = "{\"access_token\":\"t1\",\"token_type\":\"Bearer\",\"expires_in\":300}";

    @Test
    void readsAndWritesWithTheTokenOfThePasswordGrant() throws Exception {
        try (ScriptedServer auth = new ScriptedServer(Script.json(200, TOKEN));
                ScriptedServer api = new ScriptedServer(
                        Script.json(200, "{\"price\":18900.00,\"colour\":\"è\",\"new\":[1e2,{}]}"),
                        Script.json(200, "{}"));
                Calls calls = new Calls(api.address(), Optional.of(grant(auth)), Calls.SHORT)) {
            ObjectNode vehicle = (ObjectNode) calls.get();
            assertEquals(new BigDecimal("18900.00"), vehicle.get("price").decimalValue());
            calls.api()
                    .send(ApiRequest.of("put", "PUT", "/things/{id}")
                            .path("id", "a/b c")
                            .query("q", "x;y|z")
                            .body(vehicle)
                            .build());
            var put = api.received().get(1);
            assertEquals("/things/a%2Fb%20c?q=x%3By%7Cz", put.target());
            assertEquals("Bearer t1", put.headers().get("Authorization"));
            assertEquals("{\"price\":18900.00,\"colour\":\"è\",\"new\":[100,{}]}", put.text());
            assertEquals(1, auth.received().size());
            assertEquals(1, api.connections());
        }
    }

    private static PasswordGrant grant(ScriptedServer auth) {
        return new PasswordGrant(URI.create(auth.address() + "/token"), "client", Optional.empty(), "u", "p");
    }
}
