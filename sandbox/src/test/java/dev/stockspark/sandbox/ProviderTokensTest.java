package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dev.stockspark.sandbox.Client.Reply;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The provider's tokens: used twice, refreshed, revoked, signed with new keys. */
final class ProviderTokensTest extends Provider {
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
}
