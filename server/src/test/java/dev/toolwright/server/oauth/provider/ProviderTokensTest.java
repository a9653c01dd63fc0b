package dev.toolwright.server.oauth.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.HandClock;
import dev.toolwright.server.oauth.ResourceServer;
import dev.toolwright.server.oauth.Scopes;
import dev.toolwright.server.oauth.Wire;
import dev.toolwright.server.oauth.bearer.Admission;
import dev.toolwright.server.oauth.bearer.CannotTellException;
import dev.toolwright.server.oauth.site.PublicAddress;
import io.helidon.webserver.WebServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 43 to 49: tokens of an external authorization server. */
final class ProviderTokensTest {
    private static final String AUDIENCE = "https://mcp.example.com/mcp";

    private final LocalProvider provider = new LocalProvider();
    private final HandClock clock = new HandClock();
    private final ProviderTokens tokens = new ProviderTokens(provider.issuer(), AUDIENCE, List.of("account"), clock);

    @AfterEach
    void stop() {
        provider.close();
    }

    private JWTClaimsSet.Builder good() {
        return provider.claims("anna", "")
                .audience(AUDIENCE)
                .claim("azp", "app")
                .claim("scope", "openid inventory:read");
    }

    @Test
    void aGoodTokenSaysWhoCallsAndWhatIsAllowed() {
        Admission.Authenticated anna =
                tokens.check(provider.signed(good().build())).orElseThrow();
        assertEquals(provider.issuer() + "#anna", anna.person().id());
        assertEquals("app", anna.clientId());
        assertEquals(List.of("openid", "inventory:read"), anna.scopes().values());
        assertEquals(
                List.of(),
                tokens.check(provider.signed(good().claim("scope", null).build()))
                        .orElseThrow()
                        .scopes()
                        .values());
        assertTrue(tokens.check(provider.signed(
                        good().audience(List.of("account", AUDIENCE)).build()))
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "JWT", "application/at+jwt"})
    void theTypeOfAccessTokensIsTaken(String type) {
        assertTrue(tokens.check(typed(type, good())).isPresent());
    }

    static Stream<Arguments> bad() {
        Instant now = Instant.now();
        return Stream.of(
                refused(
                        "another audience",
                        (claims, local) -> local.signed(
                                claims.audience("https://other.example/mcp").build())),
                refused(
                        "no audience",
                        (claims, local) ->
                                local.signed(claims.audience((String) null).build())),
                refused(
                        "audience with a slash more",
                        (claims, local) ->
                                local.signed(claims.audience(AUDIENCE + "/").build())),
                refused(
                        "somebody else could use it here",
                        (claims, local) -> local.signed(claims.audience(List.of(AUDIENCE, "https://other.example"))
                                .build())),
                refused(
                        "issued tomorrow",
                        (claims, local) -> local.signed(claims.issueTime(Date.from(now.plusSeconds(86_400)))
                                .build())),
                refused(
                        "issued in 1970",
                        (claims, local) ->
                                local.signed(claims.issueTime(new Date(0)).build())),
                refused(
                        "milliseconds for seconds",
                        (claims, local) -> local.signed(
                                claims.claim("exp", now.toEpochMilli()).build())),
                refused(
                        "a name of blanks",
                        (claims, local) -> local.signed(claims.subject(" ").build())),
                refused(
                        "another issuer",
                        (claims, local) -> local.signed(
                                claims.issuer("https://evil.example").build())),
                refused(
                        "expired",
                        (claims, local) -> local.signed(claims.expirationTime(Date.from(now.minusSeconds(600)))
                                .build())),
                refused(
                        "never expires",
                        (claims, local) ->
                                local.signed(claims.expirationTime(null).build())),
                refused(
                        "not yet",
                        (claims, local) -> local.signed(claims.notBeforeTime(Date.from(now.plusSeconds(600)))
                                .build())),
                refused(
                        "nobody",
                        (claims, local) -> local.signed(claims.subject(null).build())),
                refused(
                        "an ID token",
                        (claims, local) ->
                                local.signed(claims.claim("at_hash", "x").build())),
                refused("a logout token", (claims, local) -> typed("logout+jwt", claims, local)),
                refused(
                        "another key of the same name",
                        (claims, local) -> LocalProvider.signed(claims.build(), LocalProvider.newKey("one"))),
                refused("no signature", (claims, local) -> new PlainJWT(claims.build()).serialize()),
                refused("signature cut off", (claims, local) -> local.signed(claims.build())
                        .replaceAll("[^.]*$", "")),
                refused("public key as a secret", ProviderTokensTest::confused),
                refused("a key that is a path", (claims, local) -> named("../../etc/passwd", claims, local)),
                refused("a key that is a question", (claims, local) -> named("' OR 1=1--", claims, local)),
                refused("a key that is an address", (claims, local) -> named("http://127.0.0.1:1/", claims, local)),
                refused("a key as long as a book", (claims, local) -> named("k".repeat(10_000), claims, local)),
                refused("an opaque token", (claims, local) -> "dGhpcyBpcyBubyBKV1Q"),
                refused("nothing", (claims, local) -> ""));
    }

    private static Arguments refused(String name, BiFunction<JWTClaimsSet.Builder, LocalProvider, String> forge) {
        return Arguments.of(name, forge);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isRefused(String name, BiFunction<JWTClaimsSet.Builder, LocalProvider, String> forge) {
        assertTrue(tokens.check(forge.apply(good(), provider)).isEmpty(), name);
        assertTrue(tokens.check(provider.signed(good().build())).isPresent(), "the good one still is");
    }

    private String typed(String type, JWTClaimsSet.Builder claims) {
        return typed(type, claims, provider);
    }

    private static String typed(String type, JWTClaimsSet.Builder claims, LocalProvider local) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType(type))
                        .keyID("one")
                        .build(),
                claims,
                local);
    }

    private static String named(String key, JWTClaimsSet.Builder claims, LocalProvider local) {
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key).build(), claims, local);
    }

    private static String signed(JWSHeader header, JWTClaimsSet.Builder claims, LocalProvider local) {
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(local.key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String confused(JWTClaimsSet.Builder claims, LocalProvider local) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims.build());
            token.sign(new MACSigner(local.key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void guessedKeysDoNotHammerTheProvider() {
        for (int i = 0; i < 50; i++) {
            assertTrue(tokens.check(named("guess-" + i, good(), provider)).isEmpty());
        }
        assertTrue(provider.keyFetches.get() <= 3, provider.keyFetches + " fetches");
    }

    @Test
    void anOutageChangesNothingForWhoeverIsKnown() {
        String token = provider.signed(good().build());
        assertTrue(tokens.check(token).isPresent());
        provider.down = true;
        clock.advance(Duration.ofHours(2));
        assertTrue(tokens.check(token).isPresent());
    }

    @Test
    void whatNobodyKnowsIsNotRefused() {
        provider.down = true;
        assertThrows(CannotTellException.class, () -> tokens.check(provider.signed(good().build())));
    }

    @Test
    void theMetadataPointsAtTheProviderAndNothingIsIssuedHere() {
        ResourceServer resource = new ResourceServer(
                PublicAddress.of(URI.create("https://mcp.example.com")),
                Scopes.ALL,
                "Example Stock",
                provider.issuer(),
                tokens);
        WebServer server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .routing(resource::register)
                .build()
                .start();
        try {
            Wire wire = new Wire(server.port());
            for (String path : List.of("", "/mcp")) {
                HttpResponse<String> document = wire.get("/.well-known/oauth-protected-resource" + path);
                assertEquals(
                        "[\"" + provider.issuer() + "\"]",
                        Flow.json(document).path("authorization_servers").toString());
                assertEquals(AUDIENCE, Flow.json(document).path("resource").asText());
                assertEquals(
                        404,
                        wire.get("/.well-known/oauth-authorization-server" + path)
                                .statusCode());
                assertEquals(
                        404,
                        wire.get("/.well-known/openid-configuration" + path).statusCode());
            }
            for (String path : List.of("/authorize", "/token", "/register", "/connections")) {
                assertEquals(404, wire.get(path).statusCode(), path);
            }
        } finally {
            server.stop();
        }
        Admission challenged = resource.gate().admit(List.of());
        assertTrue(challenged instanceof Admission.Unauthenticated no
                && no.challenge().wwwAuthenticate().contains("/.well-known/oauth-protected-resource/mcp"));
        assertTrue(
                resource.gate().admit(List.of("Bearer " + provider.signed(good().build())))
                        instanceof Admission.Authenticated);
        assertTrue(resource.gate().admit(List.of("Bearer x")) instanceof Admission.InvalidToken);
        assertFalse(resource.gate().admit(List.of("Basic x")) instanceof Admission.Authenticated);
        ProviderTokens unknown = new ProviderTokens("http://127.0.0.1:1", AUDIENCE, List.of(), clock);
        assertTrue(
                new ResourceServer(
                                        PublicAddress.of(URI.create("https://mcp.example.com")),
                                        Scopes.ALL,
                                        "Example Stock",
                                        "http://127.0.0.1:1",
                                        unknown)
                                .gate()
                                .admit(List.of("Bearer x"))
                        instanceof Admission.Unavailable);
    }
}
