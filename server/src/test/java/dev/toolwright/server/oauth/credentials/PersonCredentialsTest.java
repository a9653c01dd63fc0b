package dev.toolwright.server.oauth.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.Together;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.signin.Renewal;
import dev.toolwright.server.oauth.signin.TokenIssuer;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import dev.toolwright.server.oauth.vault.Held;
import dev.toolwright.server.oauth.vault.TokenVault;
import dev.toolwright.server.upstream.CancelledException;
import dev.toolwright.server.upstream.Credential;
import dev.toolwright.server.upstream.Credential.Bearer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-C11, R-H9, R-H10: one renewal at a time, kept before it is used; what is dead is cut, and an outage cuts nothing. */
final class PersonCredentialsTest {
    private static final Person ANNA = new Person("person-anna");
    private static final String FIRST = "upstream-access-token-of-anna";
    private static final Instant LATER = Instant.now().plusSeconds(100_000_000);

    private final RotatingIssuer issuer = new RotatingIssuer();
    private TestServer server;
    private PersonCredentials credentials;

    /** Like a provider that takes each refresh token once, and ends the sign-in when it sees one again. */
    private final class RotatingIssuer implements TokenIssuer {
        private final AtomicInteger renewals = new AtomicInteger();
        private final Set<String> spent = new HashSet<>();
        private volatile boolean down;
        private volatile boolean over;
        private volatile Runnable meanwhile = () -> {};

        @Override
        public synchronized Renewal renew(UpstreamTokens tokens) {
            int number = renewals.incrementAndGet();
            meanwhile.run();
            if (down) {
                return new Renewal.Unavailable("scripted outage");
            }
            if (over || !spent.add(tokens.refreshToken().orElseThrow())) {
                over = true;
                return new Renewal.Ended("invalid_grant");
            }
            return new Renewal.Renewed(new UpstreamTokens(
                    "renewed-" + number,
                    server.clock.instant().plusSeconds(300),
                    Optional.of("refresh-" + number),
                    Optional.empty(),
                    Optional.empty()));
        }

        @Override
        public boolean end(UpstreamTokens tokens) {
            throw new AssertionError("nobody logs out here");
        }

        @Override
        public boolean isSameSession(UpstreamTokens one, UpstreamTokens other) {
            return false;
        }
    }

    @BeforeEach
    void start() {
        server = new TestServer(new ScriptedProvider());
        credentials = new PersonCredentials(server.ground, issuer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsWhatTheSignInBroughtUntilItExpires() {
        signIn();
        assertEquals(new Bearer(FIRST), credentials.of(ANNA, LATER));
        assertEquals(0, issuer.renewals.get());
        server.clock.advance(Duration.ofSeconds(291));
        assertEquals(new Bearer("renewed-1"), credentials.of(ANNA, LATER));
        assertEquals(
                "renewed-1",
                new TokenVault(server.ground).of(ANNA).get(0).tokens().accessToken());
        assertEquals(new Bearer("renewed-1"), credentials.of(ANNA, LATER));
        assertEquals(1, issuer.renewals.get());
    }

    @Test
    void whoeverHasNotSignedInShowsNothing() {
        assertInstanceOf(Credential.Refused.class, credentials.of(ANNA, LATER));
    }

    @Test
    void nobodyShowsAnothersToken() {
        signIn();
        Flow.registered(server.wire, "https://app.example/cb").tokens("eve");
        assertEquals(new Bearer("upstream-access-token-of-eve"), credentials.of(new Person("person-eve"), LATER));
        assertEquals(new Bearer(FIRST), credentials.of(ANNA, LATER));
    }

    @Test
    void fiftyCallsAtOnceRenewOnce() throws Exception {
        signIn();
        server.clock.advance(Duration.ofMinutes(10));
        List<Credential> shown = Together.run(50, i -> credentials.of(ANNA, LATER));
        assertEquals(Set.of(new Bearer("renewed-1")), Set.copyOf(shown));
        assertEquals(1, issuer.renewals.get());
    }

    @Test
    void twoProcessesRenewOnce() throws Exception {
        signIn();
        PersonCredentials other = new PersonCredentials(server.ground, issuer);
        server.clock.advance(Duration.ofMinutes(10));
        List<Credential> shown = Together.run(20, i -> (i % 2 == 0 ? credentials : other).of(ANNA, LATER));
        assertEquals(Set.of(new Bearer("renewed-1")), Set.copyOf(shown));
        assertEquals(1, issuer.renewals.get());
    }

    @Test
    void aProcessThatDiesWhileItRenewsHoldsNobodyUpForEver() {
        signIn();
        server.clock.advance(Duration.ofMinutes(10));
        TokenVault vault = new TokenVault(server.ground);
        Held held = vault.of(ANNA).get(0);
        assertTrue(vault.claim(held, Duration.ofSeconds(30)));
        AtomicInteger looks = new AtomicInteger();
        Round round = new Round(server.ground, vault, issuer, () -> {
            looks.incrementAndGet();
            server.clock.advance(Duration.ofSeconds(7));
        });
        assertEquals(new Bearer("renewed-1"), round.run(ANNA, Optional.empty()).credential());
        assertEquals(5, looks.get(), "until the claim of 30 seconds has ended");
    }

    @Test
    void aTokenThatTheApiRefusesIsRenewedOnce() throws Exception {
        signIn();
        Bearer first = assertInstanceOf(Bearer.class, credentials.of(ANNA, LATER));
        List<Credential> shown = Together.run(20, i -> credentials.renewed(ANNA, first, LATER));
        assertEquals(Set.of(new Bearer("renewed-1")), Set.copyOf(shown));
        assertEquals(1, issuer.renewals.get());
        assertEquals(new Bearer("renewed-1"), credentials.renewed(ANNA, first, LATER), "somebody has done it already");
        assertEquals(1, issuer.renewals.get());
    }

    @Test
    void aSignInThatIsOverIsCutAndTheTokenWithIt() {
        JsonNode tokens = signIn();
        issuer.over = true;
        server.clock.advance(Duration.ofMinutes(10));
        assertInstanceOf(Credential.Refused.class, credentials.of(ANNA, LATER));
        Flow app = new Flow(server.wire, "any", "https://app.example/cb");
        assertEquals(
                "401 invalid_token",
                Flow.error(app.mcp(tokens.path("access_token").asText())));
        assertEquals(List.of(), server.store.connections().of(ANNA, server.clock.instant()));
        assertInstanceOf(Credential.Refused.class, credentials.of(ANNA, LATER));
        assertEquals(1, issuer.renewals.get(), "what is over is not asked about again");
    }

    @Test
    void anotherSignInOfTheSamePersonStandsIn() {
        signIn();
        server.clock.advance(Duration.ofSeconds(1));
        signIn();
        String latest = new TokenVault(server.ground).of(ANNA).get(0).grantId();
        server.clock.advance(Duration.ofMinutes(10));
        issuer.meanwhile = () -> {
            issuer.over = issuer.renewals.get() == 1;
        };
        assertEquals(new Bearer("renewed-2"), credentials.of(ANNA, LATER));
        List<String> alive = server.store.connections().of(ANNA, server.clock.instant()).stream()
                .map(connection -> connection.grant().id())
                .toList();
        assertEquals(1, alive.size());
        assertTrue(!alive.contains(latest));
    }

    @Test
    void aRefusedTokenIsNotReplacedByOneOfAnotherSignInThatMayBeRefusedToo() {
        signIn();
        server.clock.advance(Duration.ofSeconds(1));
        signIn();
        Bearer first = assertInstanceOf(Bearer.class, credentials.of(ANNA, LATER));
        issuer.down = true;
        assertInstanceOf(Credential.Unavailable.class, credentials.renewed(ANNA, first, LATER));
        issuer.down = false;
        assertEquals(new Bearer("renewed-2"), credentials.renewed(ANNA, first, LATER));
        issuer.over = true;
        assertInstanceOf(Credential.Refused.class, credentials.renewed(ANNA, new Bearer("renewed-2"), LATER));
        assertEquals(List.of(), server.store.connections().of(ANNA, server.clock.instant()), "both at once");
    }

    @Test
    void anOutageCutsNothingAndEndsByItself() {
        JsonNode tokens = signIn();
        issuer.down = true;
        server.clock.advance(Duration.ofSeconds(295));
        assertEquals(new Bearer(FIRST), credentials.of(ANNA, LATER), "good for five more seconds");
        server.clock.advance(Duration.ofSeconds(10));
        assertInstanceOf(Credential.Unavailable.class, credentials.of(ANNA, LATER));
        assertInstanceOf(Credential.Unavailable.class, credentials.renewed(ANNA, new Bearer(FIRST), LATER));
        Flow app = new Flow(server.wire, "any", "https://app.example/cb");
        assertEquals(200, app.mcp(tokens.path("access_token").asText()).statusCode());
        issuer.down = false;
        assertEquals("Bearer", credentials.of(ANNA, LATER).getClass().getSimpleName());
    }

    @Test
    void whatIsCutIsNotShownAnyMore() {
        signIn();
        assertInstanceOf(Bearer.class, credentials.of(ANNA, LATER));
        String grant = new TokenVault(server.ground).of(ANNA).get(0).grantId();
        server.store.connections().cut(Cut.grant(grant, "test"), server.clock.instant());
        assertInstanceOf(Credential.Refused.class, credentials.of(ANNA, LATER));
    }

    @Test
    void whatIsCutDuringARenewalStaysCut() {
        signIn();
        server.clock.advance(Duration.ofMinutes(10));
        String grant = new TokenVault(server.ground).of(ANNA).get(0).grantId();
        issuer.meanwhile = () -> server.store.connections().cut(Cut.grant(grant, "test"), server.clock.instant());
        assertInstanceOf(Credential.Refused.class, credentials.of(ANNA, LATER));
    }

    @Test
    void whoeverIsCancelledLeavesTheRenewalToTheOthers() throws Exception {
        signIn();
        server.clock.advance(Duration.ofMinutes(10));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        issuer.meanwhile = () -> {
            begun.countDown();
            Assertions.assertDoesNotThrow(() -> go.await());
        };
        FutureTask<Credential> cancelled = new FutureTask<>(() -> credentials.of(ANNA, LATER));
        Thread caller = Thread.ofVirtual().start(cancelled);
        begun.await();
        caller.interrupt();
        caller.join();
        assertInstanceOf(
                CancelledException.class,
                Assertions.assertThrows(java.util.concurrent.ExecutionException.class, cancelled::get)
                        .getCause());
        go.countDown();
        assertEquals(new Bearer("renewed-1"), credentials.of(ANNA, LATER));
        assertEquals(1, issuer.renewals.get());
    }

    @Test
    void nobodyWaitsLongerThanTheCall() throws Exception {
        signIn();
        server.clock.advance(Duration.ofMinutes(10));
        CountDownLatch go = new CountDownLatch(1);
        issuer.meanwhile = () -> Assertions.assertDoesNotThrow(() -> go.await());
        assertInstanceOf(Credential.Unavailable.class, credentials.of(ANNA, server.clock.instant()));
        go.countDown();
    }

    private JsonNode signIn() {
        return Flow.registered(server.wire, "https://app.example/cb").tokens("anna");
    }
}
