package dev.toolwright.server.oauth.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.SealedTokens;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.secret.KeyRing;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-C11. */
final class TokenVaultTest {
    private static final Person ANNA = new Person("person-anna");
    private static final UpstreamTokens RENEWED = new UpstreamTokens(
            "renewed",
            Instant.parse("2026-11-24T11:00:00Z"),
            Optional.of("renewed refresh"),
            Optional.of(Instant.parse("2026-12-24T11:00:00Z")),
            Optional.of("id token"));

    private TestServer server;
    private TokenVault vault;
    private String grant;

    @BeforeEach
    void start() {
        server = new TestServer(new ScriptedProvider());
        vault = new TokenVault(server.ground);
        Flow.registered(server.wire, "https://app.example/cb").tokens("anna");
        grant = server.store
                .connections()
                .of(ANNA, server.clock.instant())
                .get(0)
                .grant()
                .id();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keepsWhatTheSignInGave() {
        Held held = vault.find(grant).orElseThrow();
        assertEquals("upstream-access-token-of-anna", held.tokens().accessToken());
        assertEquals(
                Optional.of("upstream-refresh-token-of-anna"), held.tokens().refreshToken());
        assertEquals("UpstreamTokens[hidden]", held.tokens().toString());
    }

    @Test
    void findsAPersonsTokensLatestFirst() {
        server.clock.advance(Duration.ofSeconds(1));
        Flow.registered(server.wire, "https://other.example/cb").tokens("anna");
        Flow.registered(server.wire, "https://other.example/cb").tokens("eve");
        List<String> grants = vault.of(ANNA).stream().map(Held::grantId).toList();
        assertEquals(2, grants.size());
        assertEquals(grant, grants.get(1));
        server.store.connections().cut(Cut.grant(grants.get(0), "the sign-in is over"), server.clock.instant());
        assertEquals(List.of(grant), vault.of(ANNA).stream().map(Held::grantId).toList());
    }

    @Test
    void isReplacedByWhoeverSawItLast() {
        long version = vault.find(grant).orElseThrow().version();
        assertTrue(vault.replace(grant, ANNA, RENEWED, version));
        assertFalse(vault.replace(grant, ANNA, RENEWED, version));
        assertEquals(RENEWED, vault.find(grant).orElseThrow().tokens());
    }

    @Test
    void aRowOfAnotherGrantDoesNotOpen() {
        Flow.registered(server.wire, "https://app.example/cb").tokens("eve");
        String eves = server.store
                .connections()
                .of(new Person("person-eve"), server.clock.instant())
                .get(0)
                .grant()
                .id();
        SealedTokens annas = server.store.tokens().find(grant).orElseThrow();
        SealedTokens moved = new SealedTokens(eves, "person-eve", annas.sealed(), 1);
        assertTrue(server.store.tokens().replace(moved));
        assertEquals(Optional.empty(), vault.find(eves));
    }

    @Test
    void outlivesARotationOfKeys() {
        SecureRandom random = new SecureRandom();
        String newKey = KeyRing.generate("k2", random);
        TokenVault both = new TokenVault(with(KeyRing.parse(newKey + "," + server.key)));
        UpstreamTokens tokens = vault.find(grant).orElseThrow().tokens();
        assertEquals(tokens, both.find(grant).orElseThrow().tokens());
        assertEquals(0, both.reseal());
        assertTrue(server.store.tokens().find(grant).orElseThrow().sealed().startsWith("k2."));
        TokenVault onlyNew = new TokenVault(with(KeyRing.parse(newKey)));
        assertEquals(tokens, onlyNew.find(grant).orElseThrow().tokens());
        TokenVault lost = new TokenVault(with(KeyRing.parse(KeyRing.generate("k3", random))));
        assertEquals(Optional.empty(), lost.find(grant));
        assertEquals(1, lost.reseal());
    }

    private Ground with(KeyRing keys) {
        Ground ground = server.ground;
        return new Ground(
                ground.site(),
                ground.scopes(),
                ground.store(),
                keys,
                ground.lifetimes(),
                ground.clock(),
                ground.random());
    }
}
