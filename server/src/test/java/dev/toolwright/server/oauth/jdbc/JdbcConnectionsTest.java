package dev.toolwright.server.oauth.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.Together;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Connections.Which;
import dev.toolwright.server.oauth.grant.Grant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store promises of what is connected. */
final class JdbcConnectionsTest extends AuthorizationStores {
    @ParameterizedTest
    @MethodSource("databases")
    void cutsWhatIsNamedAndNothingElse(HikariDataSource database) {
        try (database) {
            var store = store(database);
            for (Grant grant :
                    List.of(grant("a1", "anna", "c1"), grant("a2", "anna", "c2"), grant("b1", "bert", "c1"))) {
                open(store, grant);
                redeem(store, grant.id());
            }
            open(store, grant("never-redeemed", "anna", "c3"));
            assertEquals(2, store.connections().of(new Person("anna"), NOW).size());
            assertEquals(1, store.connections().cut(Cut.grant("a1", "test"), NOW));
            assertEquals(0, store.connections().cut(Cut.grant("a1", "test"), NOW));
            assertEquals(List.of("a2"), ids(store, "anna"));
            assertEquals(1, store.connections().cut(new Cut(Which.CLIENT, "c1", "test"), NOW));
            assertEquals(List.of(), ids(store, "bert"));
            assertEquals(2, store.connections().cut(new Cut(Which.ALL, "", "test"), NOW));
            assertEquals(List.of(), store.connections().all(NOW));
            assertEquals("test", store.audit().latest(1).get(0).detail());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofManyThatCutAtOnceOneCuts(HikariDataSource database) throws Exception {
        try (database) {
            var store = store(database);
            open(store, grant("cut", "anna", "app"));
            redeem(store, "cut");
            List<Integer> cut = Together.run(10, i -> store.connections().cut(Cut.grant("cut", "test"), NOW));
            assertEquals(1, cut.stream().mapToInt(Integer::intValue).sum());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void useIsRememberedToTheMinute(HikariDataSource database) {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            redeem(store, "g");
            assertEquals(Optional.empty(), store.connections().all(NOW).get(0).lastUsed());
            store.grants().touch("g", NOW);
            store.grants().touch("g", NOW.plusSeconds(59));
            assertEquals(Optional.of(NOW), store.connections().all(NOW).get(0).lastUsed());
            store.grants().touch("g", NOW.plusSeconds(61));
            assertEquals(
                    Optional.of(NOW.plusSeconds(61)),
                    store.connections().all(NOW).get(0).lastUsed());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void accessTokensEndOneByOne(HikariDataSource database) {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            redeem(store, "g");
            long before = store.revocations().count();
            store.grants().forgetAccess(hash("access g"));
            assertTrue(store.grants().access(hash("access g")).isEmpty());
            assertFalse(store.grants().refresh(hash("refresh g")).orElseThrow().revoked());
            assertTrue(store.revocations().count() > before);
        }
    }
}
