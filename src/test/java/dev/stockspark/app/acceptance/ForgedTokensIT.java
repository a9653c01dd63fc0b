package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks 43 to 49: tokens of an external authorization server, shown to the packaged server in {@code external} mode. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ForgedTokensIT {
    private static TokenForge forge;
    private static Program server;
    private static String mcp;

    /** What makes a token of good claims. */
    private interface Forgery extends BiFunction<TokenForge, JWTClaimsSet.Builder, String> {}

    @BeforeAll
    static void start() {
        forge = new TokenForge();
        server = Stack.server(Map.of(
                "STOCKSPARK_AUTH", "external",
                "STOCKSPARK_API_URL", "http://127.0.0.1:1",
                "STOCKSPARK_SIGN_IN_ISSUER", forge.issuer(),
                "STOCKSPARK_PORT", Integer.toString(Stack.freePort()),
                "STOCKSPARK_DATA", Stack.temporaryFolder().toString()));
        mcp = server.address(Stack.START);
    }

    @AfterAll
    static void stop() {
        server.close();
        forge.close();
    }

    private static HttpResponse<String> show(String token) {
        return Web.send("PUT", mcp, "", "Authorization", "Bearer " + token);
    }

    private static JWTClaimsSet.Builder good() {
        return forge.claims(mcp);
    }

    private static Date at(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static Arguments of(int attack, String name, Forgery forgery) {
        return Arguments.of(attack, name, forgery);
    }

    private static Forgery claims(BiFunction<TokenForge, JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) {
        return (issuer, claims) -> issuer.sign(change.apply(issuer, claims).build());
    }

    private static Forgery header(
            BiFunction<TokenForge, JWSHeader.Builder, JWSHeader.Builder> change, boolean genuine) {
        return (issuer, claims) -> TokenForge.sign(
                change.apply(issuer, issuer.header()).build(),
                claims.build(),
                genuine ? issuer.key() : issuer.stranger());
    }

    private static Forgery hmac(BiFunction<TokenForge, JWTClaimsSet, byte[]> secret) {
        return (issuer, claims) -> {
            try {
                return TokenForge.sign(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(issuer.key().getKeyID())
                                .build(),
                        claims.build(),
                        new MACSigner(secret.apply(issuer, claims.build())));
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    private static Forgery texts(String header, String claims) {
        return (issuer, good) -> issuer.sign(
                header.replace("KEY", issuer.key().getKeyID()),
                claims.isEmpty()
                        ? good.build().toString()
                        : claims.replace("ISSUER", issuer.issuer()).replace("MCP", mcp));
    }

    static Stream<Arguments> audiences() {
        return Stream.of(
                of(43, "another audience", claims((is, c) -> c.audience("https://other.example/mcp"))),
                of(43, "no audience", claims((is, c) -> c.audience(List.of()))),
                of(43, "the API's audience", claims((is, c) -> c.audience("account"))),
                of(43, "our origin alone", claims((is, c) -> c.audience(mcp.replaceAll("/mcp$", "")))),
                of(43, "a slash more", claims((is, c) -> c.audience(mcp + "/"))),
                of(43, "in capitals", claims((is, c) -> c.audience(mcp.toUpperCase(Locale.ROOT)))),
                of(43, "ours and another's", claims((is, c) -> c.audience(List.of(mcp, "https://other.example")))),
                of(43, "another's and ours", claims((is, c) -> c.audience(List.of("https://other.example", mcp)))),
                of(43, "another issuer", claims((is, c) -> c.issuer("https://evil.example"))),
                of(43, "the issuer with a slash", claims((is, c) -> c.issuer(is.issuer() + "/"))),
                of(43, "no issuer", claims((is, c) -> c.issuer(null))),
                of(43, "an ID token", claims((is, c) -> c.claim("at_hash", "x"))),
                of(43, "nobody's", claims((is, c) -> c.subject(null))),
                of(43, "of a blank", claims((is, c) -> c.subject(" "))));
    }

    static Stream<Arguments> signatures() {
        return Stream.of(
                of(44, "none", (is, c) -> new PlainJWT(c.build()).serialize()),
                of(44, "None", texts("{\"alg\":\"None\",\"kid\":\"KEY\"}", "")),
                of(44, "nOnE", texts("{\"alg\":\"nOnE\",\"kid\":\"KEY\"}", "")),
                of(44, "no algorithm", texts("{\"kid\":\"KEY\"}", "")),
                of(44, "an empty algorithm", texts("{\"alg\":\"\",\"kid\":\"KEY\"}", "")),
                of(44, "stripped", (is, c) -> is.sign(c.build()).replaceAll("[^.]*$", "")),
                of(44, "cut", (is, c) -> is.sign(c.build()).replaceAll("\\.[^.]*$", "")),
                of(44, "one character less", (is, c) -> is.sign(c.build()).replaceAll(".$", "")),
                of(
                        44,
                        "another's signature",
                        (is, c) -> is.sign(c.build()).replaceAll("[^.]*$", "")
                                + is.sign(c.subject("other").build()).replaceAll(".*\\.", "")),
                of(
                        44,
                        "other claims below it",
                        (is, c) -> swapped(
                                is.sign(c.build()), is.sign(c.subject("boss").build()))),
                of(45, "HS256 with the modulus", hmac((is, c) -> is.key()
                        .getModulus()
                        .decode())),
                of(
                        45,
                        "HS256 with the key",
                        hmac((is, c) -> is.key().toPublicJWK().toString().getBytes(StandardCharsets.UTF_8))),
                of(45, "HS256 with the PEM", hmac((is, c) -> pem(is))),
                of(45, "HS256 with the DER", hmac((is, c) -> der(is))),
                of(46, "a key of its own", header((is, h) -> h.jwk(is.stranger().toPublicJWK()), false)),
                of(46, "an address of keys", header((is, h) -> h.jwkURL(URI.create(is.issuer() + "/evil")), false)),
                of(
                        46,
                        "an address of certificates",
                        header((is, h) -> h.x509CertURL(URI.create(is.issuer() + "/evil")), false)),
                of(46, "a stranger's key", header((is, h) -> h, false)),
                of(
                        46,
                        "a stranger's without a name",
                        (is, c) -> TokenForge.sign(new JWSHeader(JWSAlgorithm.RS256), c.build(), is.stranger())));
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                        Stream.of(
                                        "../../etc/passwd",
                                        "' OR 1=1--",
                                        "k".repeat(5_000),
                                        "http://127.0.0.1:1/k",
                                        "/dev/null",
                                        " ",
                                        "one\u0000",
                                        "ONE",
                                        "${jndi:ldap://127.0.0.1:1/a}",
                                        "file:///etc/passwd")
                                .map(id -> of(
                                        47,
                                        "the key " + id.substring(0, Math.min(30, id.length())),
                                        header((is, h) -> h.keyID(id), true))),
                        Stream.of("logout+jwt", "id_token", "JOSE", "dpop+jwt", "secevent+jwt")
                                .map(type -> of(
                                        48,
                                        "the type " + type,
                                        header((is, h) -> h.type(new JOSEObjectType(type)), true))),
                        Stream.of(
                                of(
                                        48,
                                        "critical",
                                        header(
                                                (is, h) -> h.criticalParams(Set.of("x"))
                                                        .customParam("x", 1),
                                                true)),
                                of(
                                        48,
                                        "unencoded",
                                        texts(
                                                "{\"alg\":\"RS256\",\"kid\":\"KEY\",\"b64\":false,\"crit\":[\"b64\"]}",
                                                "")),
                                of(48, "two heads", texts("{\"alg\":\"RS256\",\"kid\":\"KEY\"}{}", "")),
                                of(48, "no object", texts("[]", "")),
                                of(48, "four parts", (is, c) -> is.sign(c.build()) + ".x"),
                                of(48, "five parts", (is, c) -> "a." + is.sign(c.build()) + ".x"),
                                of(48, "one part", (is, c) -> "abc"),
                                of(
                                        48,
                                        "nested",
                                        (is, c) -> is.sign(
                                                "{\"alg\":\"RS256\",\"kid\":\"KEY\",\"cty\":\"JWT\"}",
                                                is.sign(c.build())))))
                .flatMap(each -> each);
    }

    static Stream<Arguments> times() {
        return Stream.of(
                of(49, "expired", claims((is, c) -> c.expirationTime(at(-120)))),
                of(49, "expired long ago", claims((is, c) -> c.expirationTime(new Date(0)))),
                of(49, "never expires", claims((is, c) -> c.expirationTime(null))),
                of(49, "expires in a text", claims((is, c) -> c.claim("exp", "tomorrow"))),
                of(
                        49,
                        "expires in milliseconds",
                        claims((is, c) ->
                                c.claim("exp", Instant.now().plusSeconds(300).toEpochMilli()))),
                of(49, "expires before it was issued", claims((is, c) -> c.expirationTime(at(-300))
                        .issueTime(at(0)))),
                of(
                        49,
                        "expires in 1e300",
                        texts(
                                "{\"alg\":\"RS256\",\"kid\":\"KEY\"}",
                                "{\"iss\":\"ISSUER\",\"aud\":\"MCP\",\"sub\":\"a\",\"exp\":1e300}")),
                of(49, "not before tomorrow", claims((is, c) -> c.notBeforeTime(at(86_400)))),
                of(49, "not before two minutes", claims((is, c) -> c.notBeforeTime(at(120)))),
                of(49, "issued tomorrow", claims((is, c) -> c.issueTime(at(86_400)))),
                of(49, "issued in 1970", claims((is, c) -> c.issueTime(new Date(0)))),
                of(49, "issued before 1970", claims((is, c) -> c.issueTime(new Date(-1_000_000_000_000L)))),
                of(49, "issued in a text", claims((is, c) -> c.claim("iat", "now"))),
                of(49, "no claims", texts("{\"alg\":\"RS256\",\"kid\":\"KEY\"}", "{}")),
                of(49, "claims that are none", texts("{\"alg\":\"RS256\",\"kid\":\"KEY\"}", "null")));
    }

    private static String swapped(String signed, String other) {
        String[] good = signed.split("\\.");
        return good[0] + "." + other.split("\\.")[1] + "." + good[2];
    }

    private static byte[] der(TokenForge issuer) {
        try {
            return issuer.key().toRSAPublicKey().getEncoded();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] pem(TokenForge issuer) {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der(issuer))
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"audiences", "signatures", "headers", "times"})
    void isRefused(int attack, String name, Forgery forgery) {
        HttpResponse<String> answer = show(forgery.apply(forge, good()));
        assertEquals(401, answer.statusCode(), answer.body());
        String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("");
        assertTrue(
                challenge.startsWith("Bearer error=\"invalid_token\"") || challenge.contains("invalid_token"),
                challenge);
        assertFalse(forge.asked().contains("/evil"), "no address in a token is ever asked for");
    }

    static Stream<Arguments> goodOnes() {
        return Stream.of(
                of(0, "a plain one", claims((is, c) -> c)),
                of(0, "of the type for access tokens", header((is, h) -> h.type(new JOSEObjectType("at+jwt")), true)),
                of(
                        0,
                        "of that type in full",
                        header((is, h) -> h.type(new JOSEObjectType("application/at+jwt")), true)),
                of(0, "of the type JWT", header((is, h) -> h.type(JOSEObjectType.JWT), true)),
                of(
                        0,
                        "without the key's name",
                        (is, c) -> TokenForge.sign(new JWSHeader(JWSAlgorithm.RS256), c.build(), is.key())),
                of(0, "for the account pages too", claims((is, c) -> c.audience(List.of("account", mcp)))),
                of(0, "in a list", claims((is, c) -> c.audience(List.of(mcp)))),
                of(0, "a clock that is half a minute slow", claims((is, c) -> c.expirationTime(at(-30)))),
                of(0, "a clock that is half a minute fast", claims((is, c) -> c.issueTime(at(30))
                        .notBeforeTime(at(30)))),
                of(0, "with much to say", claims((is, c) -> c.claim("groups", "g".repeat(4_000)))),
                of(0, "without a time of issue", claims((is, c) -> c.issueTime(null))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("goodOnes")
    void isAdmitted(int attack, String name, Forgery forgery) {
        assertEquals(405, show(forgery.apply(forge, good())).statusCode());
    }

    /** The provider's new key is taken, its old one outlives an outage, and of what cannot be checked during one nobody is told that it is bad. */
    @Test
    @Order(1)
    void keysChangeAndProvidersFail() {
        assertEquals(405, show(forge.sign(good().build())).statusCode());
        String before = forge.sign(good().build());
        forge.down(true);
        assertEquals(405, show(before).statusCode());
        forge.down(false);
        forge.rotate();
        Eventually.holds(() -> show(forge.sign(good().build())).statusCode() == 405);
    }
}
