package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The OpenID provider as an application and a browser see it. */
final class ProviderTest extends SandboxTest {
    private final Browser browser = Browser.of(sandbox());

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

    @Test
    void aCodeUsedTwiceEndsItsSession() {
        String code = Browser.told(browser.signIn("demo", "demo")).get("code");
        JsonNode tokens = browser.redeem(code, Map.of()).json();
        assertEquals(200, bearer(tokens).get("/it/company").status());
        assertEquals(400, browser.redeem(code, Map.of()).status());
        assertEquals(401, bearer(tokens).get("/it/company").status());
        assertEquals(
                400, browser.refresh(tokens.get("refresh_token").textValue()).status());
    }

    @Test
    void aRefreshTokenUsedTwiceEndsItsSession() {
        JsonNode first = browser.tokens("demo");
        JsonNode second =
                browser.refresh(first.get("refresh_token").textValue()).json();
        JsonNode other = browser.tokens("demo");
        assertNotEquals(first.get("refresh_token"), second.get("refresh_token"));
        assertEquals(200, bearer(second).get("/it/company").status());
        assertEquals(
                400, browser.refresh(first.get("refresh_token").textValue()).status());
        assertEquals(401, bearer(second).get("/it/company").status());
        assertEquals(
                400, browser.refresh(second.get("refresh_token").textValue()).status());
        assertEquals(200, bearer(other).get("/it/company").status());
    }

    @Test
    void withoutRotationARefreshTokenStaysGood() {
        control("PUT", "/sandbox/provider", "{\"rotation\": false}");
        String token = browser.tokens("demo").get("refresh_token").textValue();
        assertEquals(200, browser.refresh(token).status());
        assertEquals(200, browser.refresh(token).status());
    }

    @Test
    void aRefreshedIdTokenHasNoNonceAndTheSameSubject() throws ParseException {
        JsonNode first = browser.tokens("demo");
        JsonNode second =
                browser.refresh(first.get("refresh_token").textValue()).json();
        JWTClaimsSet before = JWTParser.parse(first.get("id_token").textValue()).getJWTClaimsSet();
        JWTClaimsSet after = JWTParser.parse(second.get("id_token").textValue()).getJWTClaimsSet();
        assertEquals(before.getSubject(), after.getSubject());
        assertEquals(before.getClaim("auth_time"), after.getClaim("auth_time"));
        assertFalse(after.getClaims().containsKey("nonce"));
    }

    @Test
    void aConfidentialClientMayUseBasic() {
        Browser web = browser.with("client_id", "carspark-web");
        String code = Browser.told(web.signIn("demo", "demo")).get("code");
        Browser basic = new Browser(
                web.client().with("Authorization", "Basic Y2Fyc3Bhcmstd2ViOnNhbmRib3gtc2VjcmV0"), web.request());
        assertEquals(200, basic.redeem(code, Map.of("client_id", "")).status());
    }

    @Test
    void keysRotate() {
        JsonNode before = control("GET", "/sandbox/provider", "").get("keys");
        JsonNode after = control("POST", "/sandbox/provider/keys/rotate", "").get("keys");
        assertEquals(2, after.size());
        assertEquals(before.get(0), after.get(1));
        JsonNode alone = control("POST", "/sandbox/provider/keys/rotate", "{\"keepOld\": false}")
                .get("keys");
        assertEquals(1, alone.size());
        JsonNode published =
                browser.client().json(browser.discovery().get("jwks_uri").textValue());
        assertEquals(alone.get(0), published.at("/keys/0/kid"));
        assertFalse(published.toString().contains("\"d\""), "the private half is public");
    }

    @Test
    void onlyThePasswordGrantOrOnlyTheCode() {
        control("PUT", "/sandbox/provider", "{\"signIn\": \"password\"}");
        assertEquals("unauthorized_client", Browser.told(browser.open()).get("error"));
        assertFalse(browser.discovery().get("grant_types_supported").toString().contains("authorization_code"));
        browser.client().as("demo");
        control("PUT", "/sandbox/provider", "{\"signIn\": \"code\"}");
        Reply refused = browser.client()
                .token(Map.of(
                        "grant_type", "password", "client_id", "carspark-api", "username", "demo", "password", "demo"));
        assertEquals("unauthorized_client", refused.json().get("error").textValue());
        assertEquals(200, browser.open().status());
    }

    @Test
    void aTokenIsRevokedAloneOrWithItsSession() {
        JsonNode tokens = browser.tokens("demo");
        String revocation = browser.discovery().get("revocation_endpoint").textValue();
        String access = tokens.get("access_token").textValue();
        String refresh = tokens.get("refresh_token").textValue();
        assertEquals(200, revoke(revocation, access).status());
        assertEquals(401, bearer(tokens).get("/it/company").status());
        JsonNode next = browser.refresh(refresh).json();
        assertEquals(
                200, revoke(revocation, next.get("refresh_token").textValue()).status());
        assertEquals(401, bearer(next).get("/it/company").status());
        assertEquals(200, revoke(revocation, "nonsense").status());
        assertEquals(
                400,
                browser.post(revocation, Map.of("client_id", "carspark-api")).status());
        assertEquals(
                401,
                browser.post(revocation, Map.of("client_id", "x", "token", "y")).status());
    }

    @Test
    void signingOutEndsTheSession() {
        String logout = browser.discovery().get("end_session_endpoint").textValue();
        JsonNode tokens = browser.tokens("demo");
        Reply gone = browser.client()
                .get(logout + "?state=7&post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%2Fbye&id_token_hint="
                        + tokens.get("id_token").textValue());
        assertEquals("http://127.0.0.1/bye?state=7", gone.headers().get("location"));
        assertEquals(401, bearer(tokens).get("/it/company").status());
        assertEquals(400, browser.client().get(logout).status());
        assertEquals(
                400,
                browser.client()
                        .get(logout + "?post_logout_redirect_uri=https%3A%2F%2Fevil.example&id_token_hint="
                                + tokens.get("id_token").textValue())
                        .status());
        JsonNode more = browser.tokens("demo");
        Map<String, String> form = Map.of(
                "client_id",
                "carspark-api",
                "refresh_token",
                more.get("refresh_token").textValue());
        assertEquals(204, browser.post(logout, form).status());
        assertEquals(401, bearer(more).get("/it/company").status());
    }

    @Test
    void userInfoNeedsATokenWithOpenid() {
        String userInfo = browser.discovery().get("userinfo_endpoint").textValue();
        assertEquals(401, browser.client().get(userInfo).status());
        assertEquals(403, browser.client().as("demo").get(userInfo).status());
    }

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

    private Reply revoke(String address, String token) {
        return browser.post(address, Map.of("client_id", "carspark-api", "token", token));
    }

    private Client bearer(JsonNode tokens) {
        return browser.client()
                .with("Authorization", "Bearer " + tokens.get("access_token").textValue());
    }

    private static JsonNode control(String method, String path, String body) {
        Reply reply = demo().send(method, path, body);
        assertTrue(reply.status() < 300, () -> Browser.text(reply));
        return reply.json();
    }

    private Browser changed(JsonNode row) {
        Browser changed = browser;
        for (Map.Entry<String, String> each : strings(row.get("with")).entrySet()) {
            changed = changed.with(each.getKey(), each.getValue());
        }
        return changed;
    }

    private static Map<String, String> strings(JsonNode node) {
        return node.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .textValue()));
    }

    private static Stream<JsonNode> rows(String file) {
        return StreamSupport.stream(Json.resource("/cases/" + file + ".yaml").spliterator(), false);
    }
}
