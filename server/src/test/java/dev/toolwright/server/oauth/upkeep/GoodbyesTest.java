package dev.toolwright.server.oauth.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Connections.Which;
import dev.toolwright.server.oauth.signin.Renewal;
import dev.toolwright.server.oauth.signin.TokenIssuer;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import dev.toolwright.server.oauth.vault.TokenVault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-V2: what has ended here is ended at the provider, however it ended, and also after an outage. */
final class GoodbyesTest {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private volatile boolean down;
    private volatile boolean shared;
    private TestServer server;
    private Goodbyes goodbyes;
    private Flow app;

    private final class Provider implements TokenIssuer {
        @Override
        public Renewal renew(UpstreamTokens tokens) {
            throw new AssertionError("nothing is renewed here");
        }

        @Override
        public boolean end(UpstreamTokens tokens) {
            return !down && told.add(tokens.refreshToken().orElseThrow().replace("upstream-refresh-token-of-", ""));
        }

        @Override
        public boolean isSameSession(UpstreamTokens one, UpstreamTokens other) {
            return shared;
        }
    }

    @BeforeEach
    void start() {
        server = new TestServer(new ScriptedProvider());
        goodbyes = new Goodbyes(new TokenVault(server.ground), new Provider());
        app = Flow.registered(server.wire, "https://app.example/cb");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyWayToEndIsTold() {
        app.tokens("alive");
        app.tokens("cut");
        cut("cut");
        app.wire()
                .post(
                        "/revoke",
                        "token=" + app.tokens("revoked").path("refresh_token").asText());
        String replayed = app.code("replayed");
        app.exchange(replayed);
        app.exchange(replayed);
        assertEquals(0, goodbyes.run());
        assertEquals(List.of("cut", "revoked", "replayed"), List.copyOf(told));
        assertEquals(0, goodbyes.run());
        assertEquals(3, told.size(), "once each");
    }

    @Test
    void whatRunsOutIsToldAsWell() {
        app.code("unused");
        app.tokens("idle");
        server.store.purge(server.clock.instant());
        assertEquals(0, goodbyes.run());
        assertEquals(List.of(), List.copyOf(told));
        server.clock.advance(Duration.ofHours(2));
        server.store.purge(server.clock.instant());
        goodbyes.run();
        assertEquals(List.of("unused"), List.copyOf(told));
        server.clock.advance(Duration.ofDays(31));
        server.store.purge(server.clock.instant());
        goodbyes.run();
        assertEquals(List.of("unused", "idle"), List.copyOf(told));
    }

    @Test
    void anOutagePostponesIt() {
        app.tokens("anna");
        app.tokens("bert");
        cut("anna");
        cut("bert");
        down = true;
        assertEquals(2, goodbyes.run());
        down = false;
        assertEquals(0, goodbyes.run());
        assertEquals(List.of("anna", "bert"), List.copyOf(told));
    }

    @Test
    void afterADayNobodyTriesAnyMore() {
        app.tokens("anna");
        cut("anna");
        server.clock.advance(Duration.ofHours(25));
        server.store.purge(server.clock.instant());
        assertEquals(0, goodbyes.run());
        assertEquals(List.of(), List.copyOf(told));
    }

    @Test
    void aSessionEndsWithItsLastConnection() {
        shared = true;
        app.tokens("anna");
        app.tokens("anna");
        String one = server.store
                .connections()
                .of(new Person("person-anna"), server.clock.instant())
                .get(0)
                .grant()
                .id();
        server.store.connections().cut(Cut.grant(one, "test"), server.clock.instant());
        assertEquals(0, goodbyes.run());
        assertEquals(List.of(), List.copyOf(told));
        cut("anna");
        goodbyes.run();
        assertEquals(List.of("anna"), List.copyOf(told));
    }

    @Test
    void aRevocationIsPassedOnAtOnce() throws InterruptedException {
        Upkeep upkeep = Upkeep.start(server.ground, new Provider());
        app.tokens("anna");
        cut("anna");
        assertEquals("anna", told.take());
        upkeep.close();
        app.tokens("bert");
        cut("bert");
        assertEquals(0, told.size(), "it has been closed, and nobody who revokes notices");
    }

    private void cut(String who) {
        server.store.connections().cut(new Cut(Which.PERSON, "person-" + who, "test"), server.clock.instant());
    }
}
