package dev.toolwright.server.oauth.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.oauth.HandClock;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.provider.LocalProvider.Reply;
import dev.toolwright.server.oauth.provider.OpenIdProvider.Look;
import dev.toolwright.server.oauth.signin.Renewal;
import dev.toolwright.server.oauth.signin.SignInResult;
import dev.toolwright.server.oauth.signin.Stay;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Discovery, the password grant, renewal and revocation. */
final class OpenIdProviderTest {
    private final LocalProvider local = new LocalProvider();
    private final HandClock clock = new HandClock();
    private final OpenIdProvider provider = new OpenIdProvider(local.settings(), clock);

    @AfterEach
    void stop() {
        local.close();
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("Fine", null),
                Arguments.of("Down", Reply.json(503, "")),
                Arguments.of("Down", Reply.json(500, "{}")),
                Arguments.of("Down", Reply.json(429, "")),
                Arguments.of("Wrong", Reply.json(404, "{}")),
                Arguments.of("Wrong", new Reply(302, "", "")),
                Arguments.of("Wrong", Reply.json(200, "{}")),
                Arguments.of("Wrong", Reply.json(200, "no JSON")),
                Arguments.of("Wrong", new Reply(200, "text/html", "<h1>Welcome</h1>")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void tellsAMistakeOfTheOperatorFromAnOutage(String expected, @org.jspecify.annotations.Nullable Reply reply) {
        if (reply != null) {
            local.document = json -> reply;
        }
        assertEquals(expected, provider.look().getClass().getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://127.0.0.1/", "HTTP://127.0.0.1"})
    void anotherIssuerIsNotBelieved(String issuer) {
        local.document = json -> Reply.json(200, json.put("issuer", issuer).toString());
        Look.Wrong wrong = assertInstanceOf(Look.Wrong.class, provider.look());
        assertTrue(wrong.detail().contains(issuer) && wrong.detail().contains(local.issuer()), wrong.detail());
    }

    @Test
    void whatIsKnownOutlivesAnOutage() {
        assertInstanceOf(Look.Fine.class, provider.look());
        local.down = true;
        clock.advance(Duration.ofHours(2));
        assertInstanceOf(Look.Fine.class, provider.look());
        assertInstanceOf(Renewal.Unavailable.class, provider.renew(tokens("r")));
    }

    @Test
    void aProviderThatIsDownIsNotHammeredAndComesBack() {
        local.down = true;
        assertInstanceOf(Look.Down.class, provider.look());
        assertInstanceOf(Look.Down.class, provider.look());
        assertEquals(1, local.discoveries.get());
        local.down = false;
        clock.advance(Duration.ofSeconds(6));
        assertInstanceOf(Look.Fine.class, provider.look());
        assertEquals(2, local.discoveries.get());
    }

    @Test
    void takesAPasswordToTheProvider() {
        local.token = form -> LocalProvider.tokens(
                "access", "refresh", local.signed(local.claims("anna", "").build()));
        SignInResult.SignedIn anna = assertInstanceOf(
                SignInResult.SignedIn.class, provider.byPassword().check("anna", "pass word&+\u00e8", Stay.LASTING));
        assertEquals(local.issuer() + "#anna", anna.person().id());
        Form sent = local.tokenRequests.remove();
        assertEquals(Optional.of("password"), sent.one("grant_type"));
        assertEquals(Optional.of("pass word&+\u00e8"), sent.one("password"));
        assertEquals(Optional.of("openid offline_access"), sent.one("scope"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, Declined",
        "401, invalid_grant, Declined",
        "500, invalid_grant, Unavailable",
        "401, invalid_client, Unavailable",
        "400, unauthorized_client, Unavailable",
        "400, unsupported_grant_type, Unavailable",
        "400, invalid_scope, Unavailable",
        "503, temporarily_unavailable, Unavailable"
    })
    void whateverIsWrongWithAPasswordIsOneRefusal(int status, String error, String expected) {
        local.token =
                form -> Reply.json(status, "{\"error\":\"" + error + "\",\"error_description\":\"Account disabled\"}");
        assertEquals(
                expected,
                provider.byPassword()
                        .check("anna", "wrong", Stay.LASTING)
                        .getClass()
                        .getSimpleName());
    }

    @Test
    void renewsAndKeepsWhatTheProviderDoesNotReplace() {
        local.token = form -> Reply.json(200, "{\"access_token\":\"new\",\"token_type\":\"bearer\",\"expires_in\":60}");
        Renewal.Renewed renewed = assertInstanceOf(Renewal.Renewed.class, provider.renew(tokens("r1")));
        assertEquals("new", renewed.tokens().accessToken());
        assertEquals(clock.instant().plusSeconds(60), renewed.tokens().accessExpires());
        assertEquals(Optional.of("r1"), renewed.tokens().refreshToken());
        assertEquals(Optional.of("r1"), local.tokenRequests.remove().one("refresh_token"));
        local.token = form -> Reply.json(
                200,
                "{\"access_token\":\"newer\",\"token_type\":\"Bearer\",\"refresh_token\":\"r2\",\"refresh_expires_in\":1800}");
        renewed = assertInstanceOf(Renewal.Renewed.class, provider.renew(tokens("r1")));
        assertEquals(Optional.of("r2"), renewed.tokens().refreshToken());
        assertEquals(
                Optional.of(clock.instant().plusSeconds(1800)), renewed.tokens().refreshExpires());
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, Ended",
        "502, invalid_grant, Unavailable",
        "401, invalid_client, Unavailable",
        "400, invalid_request, Unavailable",
        "429, slow_down, Unavailable"
    })
    void onlyAnEndedSignInEnds(int status, String error, String expected) {
        local.token = form -> Reply.json(status, "{\"error\":\"" + error + "\"}");
        assertEquals(expected, provider.renew(tokens("r")).getClass().getSimpleName());
    }

    @Test
    void withoutARefreshTokenNobodyIsAsked() {
        UpstreamTokens none =
                new UpstreamTokens("a", clock.instant(), Optional.empty(), Optional.empty(), Optional.empty());
        assertInstanceOf(Renewal.Ended.class, provider.renew(none));
        assertTrue(provider.end(none));
        assertEquals(0, local.tokenRequests.size() + local.revocations.size());
    }

    @Test
    void endsASignInAtTheProvider() {
        assertTrue(provider.end(tokens("r1")));
        Form sent = local.revocations.remove();
        assertEquals(Optional.of("r1"), sent.one("token"));
        assertEquals(Optional.of("refresh_token"), sent.one("token_type_hint"));
        local.revocationStatus = 503;
        assertFalse(provider.end(tokens("r1")));
        local.revocationStatus = 400;
        assertTrue(provider.end(tokens("r1")), "asking again would not help");
    }

    private UpstreamTokens tokens(String refresh) {
        return new UpstreamTokens("access", clock.instant(), Optional.of(refresh), Optional.empty(), Optional.empty());
    }
}
