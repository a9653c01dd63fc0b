package dev.toolwright.server.oauth.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.oauth.Together;
import dev.toolwright.server.oauth.grant.ClientStore.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store promises of clients, and what it forgets. */
final class JdbcClientsTest extends AuthorizationStores {
    @ParameterizedTest
    @MethodSource("databases")
    void equalMetadataIsOneClient(HikariDataSource database) throws Exception {
        try (database) {
            var store = store(database);
            List<Outcome> outcomes =
                    Together.run(20, i -> store.clients().register("c" + i, metadata("https://app.example/cb"), NOW));
            assertEquals(1, outcomes.stream().distinct().count());
            var registered = assertInstanceOf(Outcome.Registered.class, outcomes.get(0));
            assertEquals(metadata("https://app.example/cb"), registered.client().metadata());
            assertEquals(
                    Optional.of(registered.client()),
                    store.clients().find(registered.client().id()));
            assertEquals(Optional.empty(), store.clients().find("nobody"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pendingRegistrationsAreBounded(HikariDataSource database) {
        try (database) {
            var store = store(database);
            store.clients().register("kept", metadata("https://app.example/kept"), NOW);
            open(store, grant("g", "anna", "kept"));
            for (int i = 0; i < 3; i++) {
                store.clients().register("c" + i, metadata("https://app.example/" + i), NOW);
            }
            var full = assertInstanceOf(
                    Outcome.Full.class,
                    store.clients().register("d", metadata("https://app.example/d"), NOW.plusSeconds(60)));
            assertEquals(Duration.ofMinutes(14), full.retryAfter());
            assertInstanceOf(
                    Outcome.Registered.class,
                    store.clients().register("x", metadata("https://app.example/kept"), NOW.plusSeconds(60)));
            Instant later = NOW.plus(Duration.ofMinutes(15));
            assertInstanceOf(
                    Outcome.Registered.class, store.clients().register("d", metadata("https://app.example/d"), later));
            assertTrue(store.clients().find("kept").isPresent());
            assertTrue(store.clients().find("c0").isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void purgingForgetsWhatHasEndedAndNothingElse(HikariDataSource database) {
        try (database) {
            var store = store(database);
            store.clients().register("kept", metadata("https://app.example/kept"), NOW);
            store.clients().register("idle", metadata("https://app.example/idle"), NOW);
            open(store, grant("alive", "anna", "kept"));
            redeem(store, "alive");
            open(store, grant("never-redeemed", "anna", "kept"));
            Instant later = NOW.plus(Duration.ofHours(25));
            store.purge(later);
            assertTrue(store.clients().find("kept").isPresent());
            assertTrue(store.clients().find("idle").isEmpty());
            assertEquals(List.of("alive"), ids(store, "anna"));
            assertTrue(store.grants().refresh(hash("refresh alive")).isPresent());
            assertTrue(store.grants().access(hash("access alive")).isEmpty());
            assertTrue(store.grants().code(hash("code never-redeemed")).isEmpty());
            store.purge(NOW.plus(Duration.ofDays(98)));
            assertEquals(List.of(), store.tokens().all());
            assertTrue(store.clients().find("kept").isPresent());
        }
    }
}
