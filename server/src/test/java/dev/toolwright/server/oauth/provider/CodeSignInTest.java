package dev.toolwright.server.oauth.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.HandClock;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.form.FormReader;
import dev.toolwright.server.oauth.provider.LocalProvider.Reply;
import dev.toolwright.server.oauth.signin.RedirectSignIn;
import dev.toolwright.server.oauth.signin.RedirectSignIn.Departure;
import dev.toolwright.server.oauth.signin.SignInResult;
import dev.toolwright.server.oauth.signin.Stay;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** R-C7, attack 55: the code flow against a provider that does things right and wrong. */
final class CodeSignInTest {
    private static final URI CALLBACK = URI.create("https://mcp.example.com/callback");

    private final LocalProvider provider = new LocalProvider();
    private final HandClock clock = new HandClock();
    private final RedirectSignIn signIn = new OpenIdProvider(provider.settings(), clock).byCode();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void sendsThePersonWithEverythingThatBindsTheAnswer() {
        Form sent = query(depart("a-state"));
        assertEquals(Optional.of("code"), sent.one("response_type"));
        assertEquals(Optional.of("client"), sent.one("client_id"));
        assertEquals(Optional.of(CALLBACK.toString()), sent.one("redirect_uri"));
        assertEquals(Optional.of("openid offline_access"), sent.one("scope"));
        assertEquals(Optional.of("a-state"), sent.one("state"));
        assertEquals(Optional.of("S256"), sent.one("code_challenge_method"));
        assertEquals(Optional.of("login"), sent.one("prompt"));
        assertEquals(43, sent.one("nonce").orElseThrow().length());
        assertNotEquals(sent.one("nonce"), query(depart("a-state")).one("nonce"));
        assertFalse(sent.values().containsKey("response_mode"), "query is the usual one; form_post would lose cookies");
    }

    @Test
    void knowsWhoSignedIn() {
        Departure.To to = depart("s");
        answers(nonce(to), (claims, local) -> local.signed(claims.build()));
        SignInResult.SignedIn anna = assertInstanceOf(
                SignInResult.SignedIn.class, arrive(to, Map.of("code", "c", "iss", provider.issuer())));
        assertEquals(new Person(provider.issuer() + "#anna"), anna.person());
        assertEquals("anna@example.com", anna.name());
        assertEquals("access", anna.tokens().accessToken());
        assertEquals(clock.instant().plusSeconds(300), anna.tokens().accessExpires());
        assertEquals(Optional.of("refresh"), anna.tokens().refreshToken());
        Form exchange = provider.tokenRequests.remove();
        assertEquals(Optional.of("authorization_code"), exchange.one("grant_type"));
        assertEquals(Optional.of("c"), exchange.one("code"));
        assertEquals(Optional.of(CALLBACK.toString()), exchange.one("redirect_uri"));
        assertEquals(Optional.of("client"), exchange.one("client_id"));
        String verifier = exchange.one("code_verifier").orElseThrow();
        assertEquals(
                query(to).one("code_challenge").orElseThrow(),
                CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                        .getValue());
    }

    @Test
    void aConfidentialClientAuthenticates() {
        ProviderSettings secret = new ProviderSettings(
                provider.issuer(), "client", Optional.of("s:cret"), List.of("openid"), "Example Accounts");
        assertFalse(secret.toString().contains("cret"));
        RedirectSignIn confidential = new OpenIdProvider(secret, clock).byCode();
        Departure.To to = assertInstanceOf(Departure.To.class, confidential.depart("s", CALLBACK, Stay.LASTING));
        answers(nonce(to), (claims, local) -> local.signed(claims.build()));
        assertInstanceOf(
                SignInResult.SignedIn.class,
                confidential.arrive(Map.of("code", "c", "iss", provider.issuer()), to.memo(), CALLBACK));
        String basic = Base64.getEncoder().encodeToString("client:s%3Acret".getBytes(StandardCharsets.UTF_8));
        assertEquals("Basic " + basic, provider.authorizations.remove());
    }

    static Stream<Arguments> forgeries() {
        Instant now = Instant.now();
        return Stream.of(
                forged(
                        "another issuer",
                        (claims, local) -> local.signed(
                                claims.issuer("https://evil.example").build())),
                forged(
                        "another client's token",
                        (claims, local) -> local.signed(claims.audience("other").build())),
                forged(
                        "no audience",
                        (claims, local) ->
                                local.signed(claims.audience((String) null).build())),
                forged(
                        "handed on by another client",
                        (claims, local) -> local.signed(claims.audience(List.of("client", "other"))
                                .claim("azp", "other")
                                .build())),
                forged(
                        "expired",
                        (claims, local) -> local.signed(claims.expirationTime(Date.from(now.minusSeconds(600)))
                                .build())),
                forged(
                        "never expires",
                        (claims, local) ->
                                local.signed(claims.expirationTime(null).build())),
                forged(
                        "issued in the future",
                        (claims, local) -> local.signed(claims.issueTime(Date.from(now.plusSeconds(600)))
                                .build())),
                forged(
                        "nobody",
                        (claims, local) -> local.signed(claims.subject(null).build())),
                forged(
                        "another nonce",
                        (claims, local) ->
                                local.signed(claims.claim("nonce", "other").build())),
                forged(
                        "no nonce",
                        (claims, local) ->
                                local.signed(claims.claim("nonce", null).build())),
                forged(
                        "another key of the same name",
                        (claims, local) -> LocalProvider.signed(claims.build(), LocalProvider.newKey("one"))),
                forged("no signature", (claims, local) -> new PlainJWT(claims.build()).serialize()),
                forged("malformed: signature cut off", (claims, local) -> local.signed(claims.build())
                        .replaceAll("[^.]*$", "")),
                forged("public key as a secret", CodeSignInTest::confused),
                forged("malformed: not a token", (claims, local) -> "nonsense"));
    }

    private static Arguments forged(String name, BiFunction<JWTClaimsSet.Builder, LocalProvider, String> forge) {
        return Arguments.of(name, forge);
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void nobodyIsSignedInBy(String name, BiFunction<JWTClaimsSet.Builder, LocalProvider, String> forge) {
        Departure.To to = depart("s");
        answers(nonce(to), forge);
        SignInResult result = arrive(to, Map.of("code", "c", "iss", provider.issuer()));
        // What cannot even be read is no answer.
        assertTrue(
                result instanceof SignInResult.Untrusted
                        || name.startsWith("malformed") && result instanceof SignInResult.Unavailable,
                result.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code=c                                 | Untrusted   | an answer that does not say where it is from, though the provider promises to
            code=c,iss=https://evil.example        | Untrusted   | mix-up
            code=c,iss=                            | Untrusted   | an empty issuer
            iss=@                                  | Untrusted   | neither code nor error
            code=,iss=@                            | Untrusted   | an empty code
            error=access_denied,iss=@              | Declined    |
            error=login_required,iss=@             | Declined    |
            error=consent_required,iss=@           | Declined    |
            error=interaction_required,iss=@       | Declined    |
            error=server_error,iss=@               | Unavailable |
            error=temporarily_unavailable,iss=@    | Unavailable |
            error=invalid_scope,iss=@              | Untrusted   | the operator has to mend it
            error=unauthorized_client,iss=@        | Untrusted   |
            error=access_denied                    | Untrusted   | an error of anybody's
            error=access_denied,code=c,iss=@       | Declined    | no code counts beside an error
            """)
    void theAnswerIsJudgedBeforeItsCodeIsUsed(String parameters, String expected, String why) {
        Map<String, String> sent = new java.util.TreeMap<>();
        for (String pair : parameters.split(",")) {
            String[] parts = pair.split("=", 2);
            sent.put(parts[0], parts[1].replace("@", provider.issuer()));
        }
        SignInResult result = arrive(depart("s"), sent);
        assertEquals(expected, result.getClass().getSimpleName(), why);
        assertEquals(0, provider.tokenRequests.size());
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                Arguments.of("Untrusted", Reply.json(400, "{\"error\":\"invalid_grant\"}")),
                Arguments.of("Unavailable", Reply.json(401, "{\"error\":\"invalid_client\"}")),
                Arguments.of("Unavailable", Reply.json(400, "{\"error\":\"unauthorized_client\"}")),
                Arguments.of("Unavailable", Reply.json(500, "{\"error\":\"invalid_grant\"}")),
                Arguments.of("Unavailable", Reply.json(503, "")),
                Arguments.of("Unavailable", new Reply(200, "text/html", "<h1>maintenance</h1>")),
                Arguments.of("Unavailable", new Reply(302, "", "")),
                Arguments.of("Unavailable", Reply.json(200, "{}")),
                Arguments.of("Unavailable", Reply.json(200, "[" + " ".repeat(1024 * 1024) + "]")),
                Arguments.of("Unavailable", Reply.json(200, "{\"access_token\":\"a b\",\"token_type\":\"Bearer\"}")),
                Arguments.of("Unavailable", Reply.json(200, "{\"access_token\":\"a\",\"token_type\":\"DPoP\"}")),
                Arguments.of("Untrusted", Reply.json(200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}")));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void aTokenEndpointThatFailsSignsNobodyIn(String expected, Reply reply) {
        provider.token = form -> reply;
        SignInResult result = arrive(depart("s"), Map.of("code", "c", "iss", provider.issuer()));
        assertEquals(expected, result.getClass().getSimpleName(), result.toString());
    }

    @Test
    void aProviderThatDoesNotAnswerIsGivenUp() {
        OpenIdProvider impatient = new OpenIdProvider(provider.settings(), clock, Duration.ofMillis(500));
        RedirectSignIn waiting = impatient.byCode();
        Departure.To to = assertInstanceOf(Departure.To.class, waiting.depart("s", CALLBACK, Stay.LASTING));
        provider.token = form -> Reply.silence();
        assertInstanceOf(
                SignInResult.Unavailable.class,
                waiting.arrive(Map.of("code", "c", "iss", provider.issuer()), to.memo(), CALLBACK));
    }

    @Test
    void newKeysAreFetchedWhenTheyAreNeeded() {
        signsIn();
        signsIn();
        assertEquals(1, provider.keyFetches.get());
        provider.key = LocalProvider.newKey("two");
        signsIn();
        assertEquals(2, provider.keyFetches.get());
    }

    private void signsIn() {
        Departure.To to = depart("s");
        answers(nonce(to), (claims, local) -> local.signed(claims.build()));
        assertInstanceOf(SignInResult.SignedIn.class, arrive(to, Map.of("code", "c", "iss", provider.issuer())));
    }

    private void answers(String nonce, BiFunction<JWTClaimsSet.Builder, LocalProvider, String> idToken) {
        provider.token = form ->
                LocalProvider.tokens("access", "refresh", idToken.apply(provider.claims("anna", nonce), provider));
    }

    private Departure.To depart(String state) {
        return assertInstanceOf(Departure.To.class, signIn.depart(state, CALLBACK, Stay.LASTING));
    }

    private SignInResult arrive(Departure.To to, Map<String, String> parameters) {
        return signIn.arrive(parameters, to.memo(), CALLBACK);
    }

    private static String nonce(Departure.To to) {
        return query(to).one("nonce").orElseThrow();
    }

    private static Form query(Departure.To to) {
        return FormReader.read(to.location().getRawQuery()).orElseThrow();
    }
}
