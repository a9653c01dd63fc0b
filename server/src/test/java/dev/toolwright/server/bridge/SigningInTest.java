package dev.toolwright.server.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.bridge.signin.Identity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {
    private static final String DOCUMENT = "https://tests.example/client.json";
    private static final String PRM = "/.well-known/oauth-protected-resource/mcp";
    private static final String AS = "/.well-known/oauth-authorization-server";

    @TempDir
    private Path temporary;

    private RemoteServer server;
    private Surroundings person;

    @BeforeEach
    void start() {
        server = Speaking.server(ServerEra.MODERN).guarded();
        person = new Surroundings(temporary);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode list(Stdio stdio, int id) {
        return stdio.askModern(id, "tools/list", "").hear();
    }

    /** One bridge, one list. */
    private JsonNode listed() {
        try (Stdio stdio = new Stdio(server.address(), person.settings())) {
            return list(stdio, 1);
        }
    }

    private Path file() throws IOException {
        try (var files = Files.list(person.folder())) {
            return files.filter(each -> each.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void thePersonSignsInOnceForAllBridges() throws IOException {
        assertTrue(listed().has("result"));
        assertTrue(listed().has("result"));
        assertEquals(1, person.opened().size());
        assertEquals(1, server.authority().visits("/register"));
        Map<String, String> asked = Authority.parameters(person.opened().peek());
        assertEquals("code", asked.get("response_type"));
        assertEquals("S256", asked.get("code_challenge_method"));
        assertEquals(43, asked.get("code_challenge").length());
        assertEquals(server.address().toString(), asked.get("resource"));
        assertEquals("read offline_access", asked.get("scope"));
        assertEquals("consent", asked.get("prompt"));
        Map<String, String> exchanged =
                Authority.parameters(server.authority().lastVisit("/token").substring("/token ".length()));
        assertEquals(server.address().toString(), exchanged.get("resource"));
        assertEquals(asked.get("redirect_uri"), exchanged.get("redirect_uri"));
        assertTrue(URI.create(asked.get("redirect_uri")).getHost().equals("127.0.0.1"));
        assertTrue(person.said().peek().contains(person.opened().peek().toString()), "for whom no browser opens");
    }

    @Test
    void nobodyElseCanReadWhatIsKept() throws IOException {
        listed();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(person.folder())));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(listed().has("result"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        try (var files = Files.list(person.folder())) {
            assertTrue(files.noneMatch(each -> each.toString().endsWith(".new")), "a file half written");
        }
    }

    @Test
    void whatCannotBeUnderstoodIsWrittenAnew() throws IOException {
        listed();
        Files.writeString(file(), "{\"accessToken\":\"cut");
        assertTrue(listed().has("result"));
        assertEquals(2, person.opened().size());
    }

    @Test
    void registersAsWhatItIs() {
        listed();
        String body = server.authority().lastVisit("/register");
        assertTrue(body.contains("\"client_name\":\"Tests\""), body);
        assertTrue(body.contains("\"application_type\":\"native\""), body);
        assertTrue(body.contains("\"token_endpoint_auth_method\":\"none\""), body);
        assertTrue(body.contains("\"refresh_token\""), body);
    }

    @Test
    void aRefusedTokenIsRefreshed() {
        try (Stdio stdio = new Stdio(server.address(), person.settings())) {
            list(stdio, 1);
            server.authority().forgetAccess();
            assertTrue(list(stdio, 2).has("result"));
        }
        assertEquals(1, person.opened().size());
        assertTrue(server.authority().lastVisit("/token").contains("grant_type=refresh_token"));
        assertTrue(server.authority().lastVisit("/token").contains("resource="));
    }

    @Test
    void aRefusedRefreshIsANewSignIn() {
        try (Stdio stdio = new Stdio(server.address(), person.settings())) {
            list(stdio, 1);
            server.authority().forgetAccess();
            server.authority().forgetRefresh();
            assertTrue(list(stdio, 2).has("result"));
        }
        assertEquals(2, person.opened().size());
        assertEquals(1, server.authority().visits("/register"), "the client is still good");
    }

    @Test
    void aForgottenClientRegistersAgain() {
        listed();
        server.authority().forgetAccess();
        server.authority().forgetClients();
        assertTrue(listed().has("result"));
        assertEquals(2, server.authority().visits("/register"));
    }

    @Test
    void aTokenIsRefreshedBeforeItExpires() throws IOException {
        listed();
        age();
        try (Stdio stdio = new Stdio(server.address(), person.settings())) {
            assertTrue(list(stdio, 1).has("result"));
            assertTrue(list(stdio, 2).has("result"));
        }
        assertEquals(1, refreshes());
        assertEquals(
                1,
                server.received().stream()
                        .filter(request -> request.header("Authorization").isEmpty())
                        .count(),
                "only the very first request went out without a token");
    }

    @Test
    void aShortLivedTokenIsNotRefreshedAtEveryRequest() {
        server.authority().lifetime(20);
        listed();
        listed();
        assertEquals(0, refreshes());
    }

    /** As if most of the token's time were over. */
    private void age() throws IOException {
        String kept = Files.readString(file());
        String aged = kept.replaceFirst("\"renewFrom\":\"[^\"]*\"", "\"renewFrom\":\"2020-01-01T00:00:00Z\"");
        assertFalse(aged.equals(kept), kept);
        Files.writeString(file(), aged);
    }

    @Test
    void anOutageOfTheAuthorizationServerLosesNothing() throws IOException {
        listed();
        age();
        try (Stdio stdio = new Stdio(server.address(), person.settings())) {
            server.authority().status("/token", 503);
            assertTrue(list(stdio, 2).has("result"), "the old token is still good");
            server.authority().forgetAccess();
            String sentence = list(stdio, 3).path("error").path("message").asText();
            assertTrue(sentence.contains("Nothing that you had is lost; try again later."), sentence);
            server.authority().status("/token", 0);
            assertTrue(list(stdio, 4).has("result"));
        }
        assertEquals(1, person.opened().size());
    }

    private long refreshes() {
        return server.authority().log().stream()
                .filter(line -> line.contains("grant_type=refresh_token"))
                .count();
    }

    @Test
    void twoBridgesAskThePersonOnceAndRefreshOnce() {
        try (Stdio one = new Stdio(server.address(), person.settings());
                Stdio other = new Stdio(server.address(), person.settings())) {
            one.askModern(1, "tools/list", "");
            other.askModern(1, "tools/list", "");
            assertTrue(one.hear().has("result") && other.hear().has("result"));
            server.authority().forgetAccess();
            one.askModern(2, "tools/list", "").askModern(3, "tools/list", "");
            other.askModern(2, "tools/list", "").askModern(3, "tools/list", "");
            assertTrue(one.hear().has("result") && other.hear().has("result"));
            assertTrue(one.hear().has("result") && other.hear().has("result"));
        }
        assertEquals(1, person.opened().size());
        assertEquals(1, refreshes());
    }

    @Test
    void aMissingScopeIsAskedForBesideTheOthers() {
        AtomicInteger calls = new AtomicInteger();
        server.on("tools/call", (request, wire) -> {
            if (calls.getAndIncrement() == 0) {
                wire.header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"more\"");
                wire.json(403, "{}");
            } else {
                wire.json(200, request.result(Speaking.ECHO + ",\"resultType\":\"complete\"}"));
            }
        });
        try (Stdio stdio = new Stdio(server.address(), person.settings())) {
            list(stdio, 1);
            assertTrue(
                    stdio.askModern(2, "tools/call", "\"name\":\"echo\"").hear().has("result"));
        }
        assertEquals(2, person.opened().size());
        String scope = Authority.parameters(List.copyOf(person.opened()).get(1)).get("scope");
        assertEquals("more read offline_access", scope);
    }

    @Test
    void aServerThatIsNeverContentIsNotAskedForEver() {
        server.on("tools/list", (request, wire) -> {
            wire.header("WWW-Authenticate", server.authority().challenge());
            wire.json(401, "{}");
        });
        String sentence = listed().path("error").path("message").asText();
        assertTrue(sentence.contains("does not accept the sign-in that it has just given"), sentence);
        assertEquals(3, server.methods().stream().filter("tools/list"::equals).count());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientDocumentIsUsedWhereTheServerReadsThem(boolean reads) {
        server.authority()
                .change(AS, "{\"issuer\"", "{\"client_id_metadata_document_supported\":" + reads + ",\"issuer\"");
        person.identity(new Identity("Tests", Optional.of(URI.create(DOCUMENT)), Optional.empty()));
        assertTrue(listed().has("result"));
        assertEquals(
                reads,
                Authority.parameters(person.opened().peek()).get("client_id").equals(DOCUMENT));
        assertEquals(reads ? 0 : 1, server.authority().visits("/register"));
    }

    @Test
    void aGivenClientComesBeforeEverythingElse() {
        person.identity(new Identity("Tests", Optional.of(URI.create(DOCUMENT)), Optional.of("given")));
        assertTrue(listed().has("result"));
        assertEquals("given", Authority.parameters(person.opened().peek()).get("client_id"));
        assertEquals(0, server.authority().visits("/register"));
    }

    @Test
    void aTakenRedirectPortIsReplacedByOneThatIsRegistered() throws IOException {
        listed();
        int port = URI.create(Authority.parameters(person.opened().peek()).get("redirect_uri"))
                .getPort();
        server.authority().forgetAccess();
        server.authority().forgetRefresh();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertTrue(taken.isBound() && listed().has("result"));
        }
        assertEquals(2, server.authority().visits("/register"));
    }

    @Test
    void aChangedAuthorizationServerGetsNeitherClientNorTokenOfTheOld() throws IOException {
        listed();
        server.authority().forgetAccess();
        server.authority().forgetRefresh();
        Files.writeString(
                file(),
                Files.readString(file()).replaceFirst("\"issuer\":\"[^\"]*\"", "\"issuer\":\"https://old.example\""));
        assertTrue(listed().has("result"));
        assertEquals(2, server.authority().visits("/register"));
    }

    /** What is wrong, and what the person reads. */
    enum Wrong {
        ISSUER(a -> a.change("/authorize", "&iss=http", "&iss=https"), "does not come from"),
        ISSUER_MISSING(a -> a.change("/authorize", text -> text.replaceFirst("&iss=.*", "")), "does not come from"),
        ISSUER_TWICE(a -> a.change("/authorize", text -> text + "&iss=https://evil.example"), "does not come from"),
        ISSUER_OF_AN_ERROR(
                a -> a.change("/authorize", text -> text.replaceFirst("code=", "error=")
                        .replaceFirst("iss=http", "iss=x")),
                "does not come from"),
        DENIED(
                a -> a.change("/authorize", text -> text.replaceFirst("code=[^&]*", "error=access_denied")),
                "access_denied"),
        NO_CODE(a -> a.change("/authorize", text -> text.replaceFirst("code=[^&]*&", "")), "was not completed"),
        WRONG_CODE(a -> a.change("/authorize", "code=code", "code=guess"), "invalid_grant"),
        FORGED_METADATA(
                a -> a.change(AS, text -> text.replaceFirst("issuer\":\"", "issuer\":\"https://x.example/")),
                "forgery"),
        SLASHED_ISSUER(a -> a.change(AS, text -> text.replaceFirst("\",\"auth", "/\",\"auth")), "forgery"),
        NO_PKCE(a -> a.change(AS, "S256", "plain"), "PKCE"),
        NO_PKCE_SAID(a -> a.change(AS, "code_challenge_methods_supported", "nothing"), "PKCE"),
        PLAIN_TOKEN_ENDPOINT(
                a -> a.change(
                        AS,
                        text -> text.replaceFirst(
                                "token_endpoint\":\"http://127.0.0.1", "token_endpoint\":\"http://tokens.example")),
                "not an https address"),
        OTHER_RESOURCE(a -> a.change(PRM, "/mcp\"", "/other\""), "somebody else"),
        OTHER_ORIGIN(
                a -> a.change(PRM, "\"resource\":\"http://127.0.0.1", "\"resource\":\"http://bank.example"),
                "somebody else"),
        NO_METADATA(a -> a.status(AS, 404), "no description"),
        BROKEN_METADATA(a -> a.status(AS, 500), "status 500"),
        BROKEN_RESOURCE_METADATA(a -> a.status(PRM, 503), "status 503"),
        REGISTRATION_REFUSED(a -> a.status("/register", 400), "refused to register"),
        REGISTRATION_UNKNOWN(a -> a.change(AS, "registration_endpoint", "nothing"), "lets no client register"),
        NO_TOKEN(a -> a.change("/token", "access_token", "nothing"), "no token that can be used"),
        ODD_TOKEN(a -> a.change("/token", "\"bearer\"", "\"mac\""), "no token that can be used"),
        SPLIT_TOKEN(a -> a.change("/token", "access-", "a b-"), "no token that can be used"),
        TOKEN_ENDPOINT_BROKEN(a -> a.status("/token", 500), "status 500");

        private final Consumer<Authority> change;
        private final String sentence;

        Wrong(Consumer<Authority> change, String sentence) {
            this.change = change;
            this.sentence = sentence;
        }
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void aSignInThatIsNotRightLeavesNothingBehind(Wrong wrong) throws IOException {
        wrong.change.accept(server.authority());
        JsonNode answer = listed();
        String sentence = answer.path("error").path("message").asText();
        assertTrue(sentence.contains(wrong.sentence), wrong + ": " + answer);
        assertEquals(1, server.received().size(), "nothing more was sent to the server");
        if (Files.exists(person.folder())) {
            try (var files = Files.list(person.folder())) {
                for (Path each :
                        files.filter(each -> each.toString().endsWith(".json")).toList()) {
                    assertFalse(Files.readString(each).contains("Token\":"), "something was kept");
                }
            }
        }
    }

    @Test
    void aStrangersAnswerIsNotTaken() {
        AtomicInteger forged = new AtomicInteger();
        person.browser(address -> {
            String redirect = Authority.parameters(address).get("redirect_uri");
            forged.set(Surroundings.visit(URI.create(redirect + "?code=stolen&state=guessed&iss=" + server.origin())));
            assertEquals(404, Surroundings.visit(URI.create(redirect.replace("/callback", "/other"))));
            person.browse(address);
        });
        assertTrue(listed().has("result"));
        assertEquals(400, forged.get());
    }

    @Test
    void whoNeverSignsInIsNotWaitedForEver() {
        person.patience(Duration.ofMillis(200)).browser(address -> {});
        String sentence = listed().path("error").path("message").asText();
        assertTrue(sentence.startsWith("Nobody signed in at 127.0.0.1"), sentence);
        // It may have been the client that the authorization server no longer knew.
        person.patience(Duration.ofMinutes(2)).browser(person::browse);
        assertTrue(listed().has("result"));
        assertEquals(2, server.authority().visits("/register"));
    }

    @Test
    void aRefusalDoesNotCostARegistration() {
        server.authority().change("/authorize", text -> text.replaceFirst("code=[^&]*", "error=access_denied"));
        assertTrue(listed().has("error"));
        server.authority().change("/authorize", text -> text);
        assertTrue(listed().has("result"));
        assertEquals(1, server.authority().visits("/register"));
    }

    @Test
    void withoutABrowserThePersonGetsTheAddress() {
        person.browser(address -> {
            person.browse(address);
            throw new IOException("no display");
        });
        assertTrue(listed().has("result"));
        assertTrue(
                person.said().stream().anyMatch(line -> line.contains("by hand")),
                person.said().toString());
    }

    /** MCP 2025-03-26: no metadata of the resource, the server is its own authorization server, endpoints by convention. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void serversFromBeforeResourceMetadataWork(boolean withServerMetadata) {
        server.authority().status(PRM, 404).change("challenge", text -> "Bearer");
        if (!withServerMetadata) {
            server.authority().status(AS, 404);
        }
        assertTrue(listed().has("result"));
        assertEquals(1, person.opened().size());
    }
}
