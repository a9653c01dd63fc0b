package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.Client.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The provider's faults on request, and what is recorded of it. */
final class ProviderTroubleTest extends Provider {
    @TestFactory
    Stream<DynamicTest> anyPartCanFail() {
        return Map.of(
                        "discovery", "/.well-known/openid-configuration",
                        "keys", "/protocol/openid-connect/certs",
                        "authorize", "/protocol/openid-connect/auth",
                        "token", "/protocol/openid-connect/token",
                        "userinfo", "/protocol/openid-connect/userinfo",
                        "revocation", "/protocol/openid-connect/revoke",
                        "logout", "/protocol/openid-connect/logout",
                        "sign-in", "/login-actions/authenticate")
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    String address = sandbox().issuer() + each.getValue();
                    control(
                            "PUT",
                            "/sandbox/provider/trouble",
                            "{\"part\": \"" + each.getKey() + "\", \"words\": \"status=503\", \"times\": 1}");
                    assertEquals(503, browser.client().get(address).status());
                    assertNotEquals(503, browser.client().get(address).status());
                }));
    }

    @Test
    void theWholeProviderCanBeDownWhileTheApiIsUp() {
        Client demo = demo();
        control("PUT", "/sandbox/provider/trouble", "{\"words\": \"status=502\"}");
        assertEquals(
                502,
                browser.client()
                        .get(sandbox().issuer() + "/protocol/openid-connect/certs")
                        .status());
        assertEquals(502, browser.refresh("x").status());
        assertEquals(200, demo.get("/it/company").status());
    }

    @TestFactory
    Stream<DynamicTest> aWrongControlIsNamed() {
        return Map.of(
                        "PUT /sandbox/provider {\"faults\": [\"wrong-name\"]}", "wrong-nonce",
                        "PUT /sandbox/provider {\"fault\": []}", "signIn",
                        "PUT /sandbox/provider {\"signIn\": \"none\"}", "password",
                        "PUT /sandbox/provider/trouble {\"part\": \"door\", \"words\": \"cut\"}", "sign-in",
                        "PUT /sandbox/provider/trouble {\"part\": \"token\"}", "status=N")
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    String[] line = each.getKey().split(" ", 3);
                    Reply reply = demo().send(line[0], line[1], line[2]);
                    assertEquals(400, reply.status());
                    assertTrue(reply.json().get("message").textValue().contains(each.getValue()));
                }));
    }

    @Test
    void theRecordKeepsNoSecret() {
        demo().send("DELETE", "/sandbox/requests", "");
        String code = Browser.told(browser.signIn("demo", "demo")).get("code");
        JsonNode tokens = browser.redeem(code, Map.of()).json();
        revoke(
                browser.discovery().get("revocation_endpoint").textValue(),
                tokens.get("refresh_token").textValue());
        String record = demo().json("/sandbox/requests").toString();
        for (String secret : List.of(
                code,
                Browser.VERIFIER,
                tokens.get("refresh_token").textValue(),
                tokens.get("access_token").textValue())) {
            assertFalse(record.contains(secret), record);
        }
    }
}
