package dev.toolwright.server.oauth.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.oauth.Together;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Connections.Which;
import dev.toolwright.server.oauth.grant.NewGrant;
import dev.toolwright.server.oauth.grant.Rotation;
import dev.toolwright.server.oauth.grant.StoreException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store promises of codes and of the grants behind them. */
final class JdbcCodesTest extends AuthorizationStores {
    @ParameterizedTest
    @MethodSource("databases")
    void aCodeIsRedeemedOnce(HikariDataSource database) {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            assertFalse(store.grants().code(hash("code g")).orElseThrow().consumed());
            assertTrue(redeem(store, "g"));
            assertFalse(redeem(store, "g"));
            var code = store.grants().code(hash("code g")).orElseThrow();
            assertTrue(code.consumed());
            assertEquals(grant("g", "anna", "c"), code.grant());
            assertEquals(
                    SCOPES,
                    store.grants().access(hash("access g")).orElseThrow().scopes());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofFiftyAtOnceOneRedeems(HikariDataSource database) throws Exception {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            List<Boolean> results = Together.run(50, i -> store.grants()
                    .redeem(hash("code g"), access("access " + i), Optional.of(refresh("refresh " + i)), NOW));
            assertEquals(1, results.stream().filter(redeemed -> redeemed).count());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void threeWrongVerifiersBurnACode(HikariDataSource database) {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            for (int i = 0; i < 3; i++) {
                store.grants().countFailure(hash("code g"));
            }
            assertEquals(3, store.grants().code(hash("code g")).orElseThrow().failures());
            assertFalse(redeem(store, "g"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRevokedGrantRedeemsAndRotatesNothing(HikariDataSource database) {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            open(store, grant("h", "anna", "c"));
            redeem(store, "g");
            assertEquals(2, store.connections().cut(new Cut(Which.PERSON, "anna", "test"), NOW));
            assertFalse(redeem(store, "h"));
            assertInstanceOf(Rotation.Ended.class, rotate(store, "refresh g", "next", NOW));
            assertTrue(store.grants().access(hash("access g")).orElseThrow().revoked());
            assertTrue(store.grants().refresh(hash("refresh g")).orElseThrow().revoked());
            assertTrue(store.tokens().find("g").isEmpty());
            assertTrue(store.tokens().all().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingIsLeftOfATransactionThatFailed(HikariDataSource database) {
        try (database) {
            var store = store(database);
            open(store, grant("g", "anna", "c"));
            NewGrant clash = new NewGrant(
                    grant("h", "anna", "c"), hash("code g"), "challenge", NOW.plusSeconds(60), "k1.sealed");
            assertThrows(StoreException.class, () -> store.grants().open(clash));
            assertEquals(1, store.tokens().all().size());
            open(store, grant("h", "anna", "c"));
        }
    }
}
