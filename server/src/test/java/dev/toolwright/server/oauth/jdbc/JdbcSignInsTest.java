package dev.toolwright.server.oauth.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.oauth.Together;
import dev.toolwright.server.oauth.grant.PendingSignIn;
import dev.toolwright.server.oauth.grant.PendingSignIns.Beginning;
import dev.toolwright.server.oauth.grant.SealedTokens;
import dev.toolwright.server.oauth.grant.StoredDocument;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store promises of sign-ins under way, documents and the provider's tokens. */
final class JdbcSignInsTest extends AuthorizationStores {
    @ParameterizedTest
    @MethodSource("databases")
    void aSignInBeginsAndEndsOnce(HikariDataSource database) throws Exception {
        try (database) {
            var signIns = store(database).signIns();
            PendingSignIn pending = new PendingSignIn(
                    hash("t"), hash("cookie"), Optional.of(hash("state")), "k1.x", NOW.plusSeconds(600));
            List<Beginning> begun = Together.run(10, i -> signIns.begin(pending, NOW));
            assertEquals(1, begun.stream().filter(Beginning.BEGUN::equals).count());
            assertEquals(9, begun.stream().filter(Beginning.REPEATED::equals).count());
            assertEquals(Optional.of(pending), signIns.find(hash("t"), NOW));
            assertEquals(Optional.of(pending), signIns.findByState(hash("state"), NOW));
            assertEquals(Optional.empty(), signIns.findByState(hash("t"), NOW));
            assertEquals(Optional.empty(), signIns.find(hash("t"), NOW.plusSeconds(600)));
            List<Boolean> taken = Together.run(10, i -> signIns.take(hash("t"), NOW));
            assertEquals(1, taken.stream().filter(took -> took).count());
            assertEquals(Optional.empty(), signIns.find(hash("t"), NOW));
            assertEquals(Beginning.REPEATED, signIns.begin(pending, NOW));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void signInsUnderWayAreBounded(HikariDataSource database) {
        try (database) {
            var signIns = store(database).signIns();
            for (int i = 0; i < 3; i++) {
                assertEquals(Beginning.BEGUN, signIns.begin(form("t" + i), NOW));
            }
            assertEquals(Beginning.FULL, signIns.begin(form("t3"), NOW));
            assertEquals(Beginning.BEGUN, signIns.begin(form("t3"), NOW.plusSeconds(600)));
        }
    }

    private static PendingSignIn form(String id) {
        return new PendingSignIn(hash(id), hash("cookie"), Optional.empty(), "k1.x", NOW.plusSeconds(600));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void documentsAreReplaced(HikariDataSource database) {
        try (database) {
            var documents = store(database).documents();
            StoredDocument first = new StoredDocument("https://a.example/c", "{}", NOW, NOW.plusSeconds(300));
            StoredDocument second = new StoredDocument("https://a.example/c", "{\"x\":1}", NOW, NOW.plusSeconds(600));
            documents.keep(first);
            assertEquals(Optional.of(first), documents.find("https://a.example/c"));
            documents.keep(second);
            assertEquals(Optional.of(second), documents.find("https://a.example/c"));
            assertEquals(Optional.empty(), documents.find("https://b.example/c"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void upstreamTokensAreReplacedByWhoSawThemLast(HikariDataSource database) {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            SealedTokens seen = store.tokens().find("g").orElseThrow();
            assertEquals(new SealedTokens("g", "anna", "k1.sealed", 1), seen);
            assertTrue(store.tokens().replace(new SealedTokens("g", "anna", "k1.new", seen.version())));
            assertFalse(store.tokens().replace(new SealedTokens("g", "anna", "k1.older", seen.version())));
            assertEquals("k1.new", store.tokens().find("g").orElseThrow().sealed());
        }
    }
}
