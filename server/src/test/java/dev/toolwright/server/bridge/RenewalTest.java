package dev.toolwright.server.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tokens that end, are refused, or are not enough. */
final class RenewalTest extends GuardedServer {
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
}
