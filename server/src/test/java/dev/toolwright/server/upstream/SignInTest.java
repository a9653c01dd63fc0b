package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.upstream.ScriptedServer.Received;
import dev.toolwright.server.upstream.ScriptedServer.Script;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The password grant (RFC 6749 section 4.3) and the bearer token (RFC 6750) at the wire. */
class SignInTest {
    private static final Script GOOD = Script.json(200, "{}");
    private static final Script UNAUTHORIZED = Script.json(401, "{}");

    private static Script token(String token, int seconds) {
        return Script.json(
                200,
                "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":" + seconds
                        + ",\"refresh_token\":\"r-" + token + "\"}");
    }

    private static PasswordGrant grant(ScriptedServer auth) {
        return new PasswordGrant(
                URI.create(auth.address() + "/realms/r/token"), "client", Optional.empty(), "us er", "p&ss=ü");
    }

    private static Calls calls(ScriptedServer api, ScriptedServer auth) {
        return new Calls(api.address(), Optional.of(grant(auth)), Calls.SHORT);
    }

    private static List<String> tokens(ScriptedServer api) {
        return api.received().stream()
                .map(request -> request.headers().get("Authorization"))
                .toList();
    }

    @Test
    void readsChangesAndSendsBackWithoutLosingADigit() throws IOException {
        String document = "{\"price\":18900.00,\"colour\":\"è\",\"unknown\":[1.10,{\"x\":null}]}";
        try (ScriptedServer auth = new ScriptedServer(token("t1", 300));
                ScriptedServer api = new ScriptedServer(Script.json(200, document), GOOD);
                Calls calls = calls(api, auth)) {
            ObjectNode vehicle = (ObjectNode) calls.get();
            assertEquals(new BigDecimal("18900.00"), vehicle.get("price").decimalValue());
            calls.api()
                    .send(ApiRequest.of("put", "PUT", "/things/{id}")
                            .path("id", "a/b c")
                            .query("q", "x;y|z")
                            .body(vehicle)
                            .build());
            Received put = api.received().get(1);
            assertEquals("/things/a%2Fb%20c?q=x%3By%7Cz", put.target());
            assertEquals(document, put.text());
            assertEquals("application/json", put.headers().get("Content-Type"));
            assertEquals(List.of("Bearer t1", "Bearer t1"), tokens(api));
        }
    }

    @Test
    void asksForTheTokenAsThePasswordGrantSays() throws IOException {
        try (ScriptedServer auth = new ScriptedServer(token("t1", 300));
                ScriptedServer api = new ScriptedServer(GOOD);
                Calls calls = calls(api, auth)) {
            calls.get();
            Received asked = auth.received().get(0);
            assertEquals("POST /realms/r/token", asked.method() + " " + asked.target());
            assertEquals("application/x-www-form-urlencoded", asked.headers().get("Content-Type"));
            assertEquals(
                    List.of("client_id=client", "grant_type=password", "password=p%26ss%3D%C3%BC", "username=us+er"),
                    Stream.of(asked.text().split("&")).sorted().toList());
        }
    }

    @Test
    void aConfidentialClientShowsItsSecretInTheHeader() throws IOException {
        try (ScriptedServer auth = new ScriptedServer(token("t1", 300));
                ScriptedServer api = new ScriptedServer(GOOD)) {
            PasswordGrant grant =
                    new PasswordGrant(URI.create(auth.address() + "/t"), "cli:ent", Optional.of("s e"), "u", "p");
            try (Calls calls = new Calls(api.address(), Optional.of(grant), Calls.SHORT)) {
                calls.get();
                Received asked = auth.received().get(0);
                // base64("cli%3Aent:s+e"), RFC 6749 section 2.3.1
                assertEquals("Basic Y2xpJTNBZW50OnMrZQ==", asked.headers().get("Authorization"));
                assertFalse(asked.text().contains("client"));
            }
        }
    }

    @Test
    void anApiWithoutSignInGetsNoToken() throws IOException {
        try (ScriptedServer api = new ScriptedServer(GOOD);
                Calls calls = new Calls(api.address())) {
            calls.get();
            assertFalse(api.received().get(0).headers().containsKey("Authorization"));
        }
    }

    private static Arguments a(String name, Script script, String outcome) {
        return Arguments.of(name, script, outcome);
    }

    static Stream<Arguments> endpoints() {
        String crlf = "{\"access_token\":\"a\\r\\nX: y\",\"token_type\":\"Bearer\"}";
        return Stream.of(
                a("invalid grant", Script.json(400, "{\"error\":\"invalid_grant\"}"), "NotSignedIn"),
                a(
                        "invalid grant, as Keycloak says it",
                        Script.json(401, "{\"error\":\"invalid_grant\"}"),
                        "NotSignedIn"),
                a("invalid client", Script.json(401, "{\"error\":\"invalid_client\"}"), "NotSignedIn"),
                a("not allowed", Script.json(400, "{\"error\":\"unauthorized_client\"}"), "NotSignedIn"),
                a("an error of its own", Script.json(400, "{\"error\":\"temporarily_unavailable\"}"), "Unreachable"),
                a(
                        "an outage that says invalid_client",
                        Script.json(503, "{\"error\":\"invalid_client\"}"),
                        "Unreachable"),
                a("failed", Script.json(500, "{}"), "Unreachable"),
                a("too many", Script.json(429, "{}"), "Unreachable"),
                a("wrong address", Script.json(404, "<html>"), "Unreachable"),
                a("a firewall", Script.json(403, "<html>"), "Unreachable"),
                a("a sign-in page", Script.json(200, "<html>"), "Unreachable"),
                a("a redirect", Script.json(302, "", "Location: /"), "Unreachable"),
                a("no token", Script.json(200, "{}"), "Unreachable"),
                a(
                        "a token of another kind",
                        Script.json(200, "{\"access_token\":\"t\",\"token_type\":\"mac\"}"),
                        "Unreachable"),
                a("a token with a line break", Script.json(200, crlf), "Unreachable"),
                a("cut", Script.raw("HTTP/1.1 200").thenClose(), "Unreachable"));
    }

    /** An outage is never a refusal, and neither reaches the API. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void tellsARefusalFromAnOutage(String name, Script script, String outcome) throws IOException {
        try (ScriptedServer auth = new ScriptedServer(script);
                ScriptedServer api = new ScriptedServer(GOOD);
                Calls calls = calls(api, auth)) {
            assertEquals(outcome, calls.outcome(Calls.request("GET")));
            assertEquals(0, api.connections());
        }
    }

    @Test
    void aTokenEndpointThatIsDownIsAnOutage() throws IOException {
        PasswordGrant grant = new PasswordGrant(URI.create("http://127.0.0.1:1"), "client", Optional.empty(), "u", "p");
        try (ScriptedServer api = new ScriptedServer(GOOD);
                Calls calls = new Calls(api.address(), Optional.of(grant), Calls.SHORT)) {
            assertEquals("Unreachable", calls.outcome(Calls.request("GET")));
            assertEquals(0, api.connections());
        }
    }

    /** Every wrong password counts towards locking the account. */
    @Test
    void doesNotTryARefusedPasswordAgainAtOnce() throws IOException {
        try (ScriptedServer auth =
                        new ScriptedServer(Script.json(400, "{\"error\":\"invalid_grant\"}"), token("t1", 300));
                ScriptedServer api = new ScriptedServer(GOOD);
                Calls calls = calls(api, auth)) {
            for (int i = 0; i < 5; i++) {
                assertEquals("NotSignedIn", calls.outcome(Calls.request("GET")));
            }
            assertEquals(1, auth.received().size());
            calls.time().pass(Duration.ofSeconds(31));
            assertEquals("{}", calls.outcome(Calls.request("GET")));
        }
    }

    @Test
    void renewsATokenBeforeItExpires() throws IOException {
        try (ScriptedServer auth = new ScriptedServer(token("t1", 300), token("t2", 300));
                ScriptedServer api = new ScriptedServer(GOOD);
                Calls calls = calls(api, auth)) {
            calls.get();
            calls.time().pass(Duration.ofSeconds(269));
            calls.get();
            calls.time().pass(Duration.ofSeconds(1));
            calls.get();
            assertEquals(List.of("Bearer t1", "Bearer t1", "Bearer t2"), tokens(api));
            assertEquals(
                    List.of("client_id=client", "grant_type=refresh_token", "refresh_token=r-t1"),
                    Stream.of(auth.received().get(1).text().split("&")).sorted().toList());
        }
    }

    @Test
    void signsInAnewWhenTheRefreshTokenIsOver() throws IOException {
        try (ScriptedServer auth = new ScriptedServer(
                        token("t1", 60), Script.json(400, "{\"error\":\"invalid_grant\"}"), token("t2", 60));
                ScriptedServer api = new ScriptedServer(GOOD);
                Calls calls = calls(api, auth)) {
            calls.get();
            calls.time().pass(Duration.ofSeconds(60));
            calls.get();
            assertEquals(List.of("Bearer t1", "Bearer t2"), tokens(api));
        }
    }

    @Test
    void anOutageDuringRenewalIsAnOutage() throws IOException {
        try (ScriptedServer auth = new ScriptedServer(token("t1", 60), Script.json(500, "{}"), token("t2", 60));
                ScriptedServer api = new ScriptedServer(GOOD);
                Calls calls = calls(api, auth)) {
            calls.get();
            calls.time().pass(Duration.ofSeconds(60));
            assertEquals("Unreachable", calls.outcome(Calls.request("GET")));
            assertEquals("{}", calls.outcome(Calls.request("GET")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "POST", "DELETE"})
    void answersA401WithANewTokenOnce(String method) throws IOException {
        try (ScriptedServer auth = new ScriptedServer(token("t1", 300), token("t2", 300));
                ScriptedServer api = new ScriptedServer(UNAUTHORIZED, GOOD);
                Calls calls = calls(api, auth)) {
            assertEquals("{}", calls.outcome(Calls.request(method)));
            assertEquals(List.of("Bearer t1", "Bearer t2"), tokens(api));
        }
    }

    @Test
    void twoRefusedTokensMeanANewSignIn() throws IOException {
        try (ScriptedServer auth = new ScriptedServer(token("t1", 300), token("t2", 300));
                ScriptedServer api = new ScriptedServer(UNAUTHORIZED);
                Calls calls = calls(api, auth)) {
            assertEquals("NotSignedIn", calls.outcome(Calls.request("GET")));
            assertEquals(2, api.received().size());
            assertEquals(2, auth.received().size());
        }
    }

    @Test
    void a401DuringAnOutageOfTheTokenEndpointIsAnOutage() throws IOException {
        try (ScriptedServer auth = new ScriptedServer(token("t1", 300), Script.json(500, "{}"));
                ScriptedServer api = new ScriptedServer(UNAUTHORIZED);
                Calls calls = calls(api, auth)) {
            assertEquals("Unreachable", calls.outcome(Calls.request("GET")));
        }
    }

    @Test
    void manyCallsShareOneSignIn() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Script slowly = (request, wire) -> {
            go.await();
            token("t1", 300).answer(request, wire);
        };
        try (ScriptedServer auth = new ScriptedServer(slowly, Script.json(500, "{}"));
                ScriptedServer api = new ScriptedServer(GOOD);
                Calls calls = calls(api, auth)) {
            List<String> outcomes = together(20, calls, go);
            assertEquals(Collections.nCopies(20, "{}"), outcomes);
            assertEquals(1, auth.received().size());
        }
    }

    @Test
    void manyRefusedCallsShareOneRenewal() throws Exception {
        Script byToken = (request, wire) -> {
            boolean old = "Bearer t1".equals(request.headers().get("Authorization"));
            (old ? UNAUTHORIZED : GOOD).answer(request, wire);
        };
        CountDownLatch go = new CountDownLatch(1);
        go.countDown();
        try (ScriptedServer auth = new ScriptedServer(token("t1", 300), token("t2", 300), Script.json(500, "{}"));
                ScriptedServer api = new ScriptedServer(byToken);
                Calls calls = calls(api, auth)) {
            List<String> outcomes = together(20, calls, go);
            assertEquals(Collections.nCopies(20, "{}"), outcomes);
            assertEquals(2, auth.received().size());
        }
    }

    private static List<String> together(int number, Calls calls, CountDownLatch go) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                running.add(threads.submit(() -> calls.outcome(Calls.request("GET"))));
            }
            go.countDown();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }
}
