package dev.toolwright.server.oauth.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.oauth.Together;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Rotation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store promises of refresh tokens. */
final class JdbcRotationTest extends AuthorizationStores {
    @ParameterizedTest
    @MethodSource("databases")
    void twentyRefreshesAtOnceAreOneLine(HikariDataSource database) throws Exception {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            redeem(store, "g");
            List<Rotation> results = Together.run(20, i -> rotate(store, "refresh g", "next " + i, NOW));
            assertEquals(
                    1,
                    results.stream().filter(Rotation.Rotated.class::isInstance).count());
            List<Rotation> repeats =
                    results.stream().filter(Rotation.Repeated.class::isInstance).toList();
            assertEquals(19, repeats.size());
            assertEquals(1, repeats.stream().distinct().count());
            long known = IntStream.range(0, 20)
                    .filter(i -> store.grants().refresh(hash("next " + i)).isPresent())
                    .count();
            assertEquals(1, known);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aReplayEndsTheFamily(HikariDataSource database) {
        try (database) {
            var store = store(database);
            open(store, grant("late", "anna", "c"));
            redeem(store, "late");
            rotate(store, "refresh late", "r2", NOW);
            assertInstanceOf(Rotation.Repeated.class, rotate(store, "refresh late", "r3", NOW.plusSeconds(90)));
            long before = store.revocations().count();
            assertInstanceOf(Rotation.Replayed.class, rotate(store, "refresh late", "r3", NOW.plusSeconds(91)));
            assertTrue(store.revocations().count() > before);
            assertInstanceOf(Rotation.Ended.class, rotate(store, "r2", "r4", NOW.plusSeconds(91)));
            assertTrue(store.grants().access(hash("access late")).orElseThrow().revoked());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void onceTheSuccessorIsUsedTheGraceIsOver(HikariDataSource database) {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            redeem(store, "g");
            rotate(store, "refresh g", "r2", NOW);
            rotate(store, "r2", "r3", NOW.plusSeconds(1));
            assertInstanceOf(Rotation.Replayed.class, rotate(store, "refresh g", "r4", NOW.plusSeconds(2)));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theGraceIsCounted(HikariDataSource database) {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            redeem(store, "g");
            rotate(store, "refresh g", "r2", NOW);
            for (int i = 0; i < 30; i++) {
                assertInstanceOf(Rotation.Repeated.class, rotate(store, "refresh g", "x" + i, NOW.plusMillis(i)));
            }
            assertInstanceOf(Rotation.Replayed.class, rotate(store, "refresh g", "y", NOW.plusMillis(31)));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refreshesThatRaceWithACutLeaveNothingAlive(HikariDataSource database) throws Exception {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            redeem(store, "g");
            Together.run(
                    20,
                    i -> i == 10
                            ? (Object) store.connections().cut(Cut.grant("g", "test"), NOW)
                            : rotate(store, "refresh g", "next " + i, NOW));
            for (int i = 0; i < 20; i++) {
                assertTrue(store.grants()
                        .refresh(hash("next " + i))
                        .map(r -> r.revoked())
                        .orElse(true));
            }
            assertInstanceOf(Rotation.Ended.class, rotate(store, "refresh g", "after", NOW));
        }
    }
}
