package dev.toolwright.server.oauth.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.Together;
import dev.toolwright.server.oauth.client.ClientMetadata;
import dev.toolwright.server.oauth.grant.ClientStore.Outcome;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Connections.Which;
import dev.toolwright.server.oauth.grant.Grace;
import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.grant.GrantedClient;
import dev.toolwright.server.oauth.grant.NewAccess;
import dev.toolwright.server.oauth.grant.NewGrant;
import dev.toolwright.server.oauth.grant.NewRefresh;
import dev.toolwright.server.oauth.grant.PendingSignIn;
import dev.toolwright.server.oauth.grant.PendingSignIns.Beginning;
import dev.toolwright.server.oauth.grant.Rotation;
import dev.toolwright.server.oauth.grant.SealedTokens;
import dev.toolwright.server.oauth.grant.StoreException;
import dev.toolwright.server.oauth.grant.StoredDocument;
import dev.toolwright.server.oauth.grant.Turn;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The store's promises, on each database. */
final class JdbcAuthorizationStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Grace GRACE = new Grace(Duration.ofSeconds(90), 30);
    private static final ScopeSet SCOPES = ScopeSet.of("inventory:read", "offline_access");

    static Stream<HikariDataSource> databases() {
        return Databases.all();
    }

    private JdbcAuthorizationStore store(HikariDataSource database) {
        return new JdbcAuthorizationStore(database, new StoreLimits(3, 3));
    }

    private static Grant grant(String id, String person, String client) {
        return new Grant(
                id,
                new Person(person),
                person + "@example.com",
                "it-IT, it;q=0.9",
                new GrantedClient(client, Optional.of("App"), "https://app.example/cb", true),
                SCOPES,
                "https://mcp.example.com/mcp",
                NOW,
                NOW.plus(Duration.ofDays(90)));
    }

    private static void open(JdbcAuthorizationStore store, Grant grant) {
        store.grants()
                .open(new NewGrant(grant, hash("code " + grant.id()), "challenge", NOW.plusSeconds(60), "k1.sealed"));
    }

    private static boolean redeem(JdbcAuthorizationStore store, String grant) {
        return store.grants()
                .redeem(
                        hash("code " + grant),
                        access("access " + grant),
                        Optional.of(refresh("refresh " + grant)),
                        NOW);
    }

    private static SecretHash hash(String secret) {
        return SecretHash.of(secret);
    }

    private static NewAccess access(String secret) {
        return new NewAccess(hash(secret), SCOPES, NOW.plusSeconds(3600));
    }

    private static NewRefresh refresh(String secret) {
        return new NewRefresh(hash(secret), NOW.plus(Duration.ofDays(30)));
    }

    private static Rotation rotate(JdbcAuthorizationStore store, String presented, String successor, Instant now) {
        String unique = "access " + successor + now + Thread.currentThread().threadId();
        return store.grants()
                .rotate(
                        new Turn(hash(presented), access(unique), refresh(successor), "sealed " + successor, GRACE),
                        now);
    }

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

    private static List<String> ids(JdbcAuthorizationStore store, String person) {
        return store.connections().of(new Person(person), NOW).stream()
                .map(c -> c.grant().id())
                .toList();
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

    private static ClientMetadata metadata(String redirect) {
        return new ClientMetadata(
                Optional.of("App"), List.of(redirect), List.of("authorization_code"), Optional.empty(), Map.of());
    }

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
