package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dev.stockspark.sandbox.Client.Reply;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.openid.Fault;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The provider's sign-in, as a browser and a client that checks see it. */
final class ProviderSignInTest extends Provider {
    @TestFactory
    Stream<DynamicTest> authorizationRequests() {
        return rows("authorize")
                .map(row -> DynamicTest.dynamicTest(row.get("name").asText(), () -> {
                    Reply reply = changed(row).open();
                    if (row.has("page")) {
                        assertEquals(row.get("status").intValue(), reply.status());
                        assertTrue(Browser.text(reply).contains(row.get("page").textValue()), Browser.text(reply));
                        assertFalse(reply.headers().containsKey("location"));
                    } else {
                        Map<String, String> told = Browser.told(reply);
                        assertEquals(row.get("error").textValue(), told.get("error"));
                        assertEquals("st&te", told.get("state"));
                        assertEquals(sandbox().issuer(), told.get("iss"));
                        assertFalse(told.containsKey("code"));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> codes() {
        return rows("codes")
                .map(row -> DynamicTest.dynamicTest(row.get("name").asText(), () -> {
                    String code = Browser.told(browser.signIn("demo", "demo")).get("code");
                    Reply reply = browser.redeem(code, strings(row.get("with")));
                    assertEquals(row.get("status").intValue(), reply.status());
                    assertEquals(
                            row.get("error").textValue(),
                            reply.json().get("error").textValue());
                    assertEquals("no-store", reply.headers().get("cache-control"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aCarefulClientNoticesEachFault() {
        return Arrays.stream(Fault.values())
                .map(fault -> DynamicTest.dynamicTest(fault.word(), () -> {
                    control("PUT", "/sandbox/provider", "{\"faults\": [\"" + fault.word() + "\"]}");
                    assertEquals(
                            Json.resource("/cases/provider-faults.yaml")
                                    .path(fault.word())
                                    .asText("not in the table"),
                            new CarefulClient(browser).notices());
                    control("DELETE", "/sandbox/provider", "");
                    assertEquals("", new CarefulClient(browser).notices());
                }));
    }

    @Test
    void whoSignsInHasTheirOwnCompanies() throws ParseException {
        JsonNode solo = browser.tokens("solo");
        assertEquals(
                37990,
                bearer(solo).json("/it/company").at("/0/id").intValue(),
                bearer(solo).json("/it/company")::toString);
        JWTClaimsSet claims = JWTParser.parse(solo.get("id_token").textValue()).getJWTClaimsSet();
        assertEquals("Marco Ferri", claims.getStringClaim("name"));
        assertEquals("marco@autoferri.example", claims.getStringClaim("email"));
        assertEquals(List.of("carspark-api"), claims.getAudience());
        assertEquals("n-0S6_WzA2Mj", claims.getStringClaim("nonce"));
        assertEquals(
                0,
                bearer(browser.tokens("empty"))
                        .json("/it/company")
                        .path("companies")
                        .size());
    }

    @Test
    void anAccessTokenIsForTheApiAndWhatWasAskedFor() throws ParseException {
        JsonNode tokens =
                browser.with("resource", "https://mcp.example.com/mcp").tokens("demo");
        JWTClaimsSet claims =
                JWTParser.parse(tokens.get("access_token").textValue()).getJWTClaimsSet();
        assertEquals(List.of("carspark-api", "https://mcp.example.com/mcp"), claims.getAudience());
        assertEquals(sandbox().issuer(), claims.getIssuer());
        assertEquals("openid profile email", claims.getStringClaim("scope"));
    }

    @Test
    void thePageNeedsNoScriptAndStaysItself() {
        Reply page = browser.with("login_hint", "<script>\"x\"").open();
        String html = Browser.text(page);
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("value=\"&lt;script&gt;&quot;x&quot;\""), html);
        assertEquals("no-store", page.headers().get("cache-control"));
        assertEquals("DENY", page.headers().get("x-frame-options"));
        assertFalse(page.headers().get("content-security-policy").contains("form-action"));
    }

    @TestFactory
    Stream<DynamicTest> aRefusedPersonStaysOnThePage() {
        return Map.of("demo wrong", "Invalid username", "nobody demo", "Invalid username", "locked locked", "disabled")
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    String[] typed = each.getKey().split(" ");
                    Reply again = browser.signIn(typed[0], typed[1]);
                    assertEquals(200, again.status());
                    assertTrue(Browser.text(again).contains(each.getValue()), Browser.text(again));
                    Reply right = browser.submit(again, Map.of("username", "demo", "password", "demo"));
                    assertTrue(Browser.told(right).containsKey("code"));
                }));
    }

    @Test
    void cancellingIsTold() {
        Reply page = browser.open();
        Map<String, String> told = Browser.told(browser.submit(page, Map.of("action", "cancel")));
        assertEquals("access_denied", told.get("error"));
        assertEquals("st&te", told.get("state"));
        assertEquals(
                400,
                browser.submit(page, Map.of("username", "demo", "password", "demo"))
                        .status());
    }

    @Test
    void aPageIsGoodForOneSignIn() {
        Reply page = browser.open();
        Map<String, String> typed = Map.of("username", "demo", "password", "demo");
        assertEquals(303, browser.submit(page, typed).status());
        assertEquals(400, browser.submit(page, typed).status());
    }
}
