package dev.toolwright.server.oauth.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.client.ClientMetadata;
import dev.toolwright.server.oauth.grant.Grace;
import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.grant.GrantedClient;
import dev.toolwright.server.oauth.grant.NewAccess;
import dev.toolwright.server.oauth.grant.NewGrant;
import dev.toolwright.server.oauth.grant.NewRefresh;
import dev.toolwright.server.oauth.grant.Rotation;
import dev.toolwright.server.oauth.grant.Turn;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The store on each database, and what the tests of its promises put into it. */
class AuthorizationStores {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final Grace GRACE = new Grace(Duration.ofSeconds(90), 30);
    static final ScopeSet SCOPES = ScopeSet.of("inventory:read", "offline_access");

    static Stream<HikariDataSource> databases() {
        return Databases.all();
    }

    JdbcAuthorizationStore store(HikariDataSource database) {
        return new JdbcAuthorizationStore(database, new StoreLimits(3, 3));
    }

    static Grant grant(String id, String person, String client) {
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

    static void open(JdbcAuthorizationStore store, Grant grant) {
        store.grants()
                .open(new NewGrant(grant, hash("code " + grant.id()), "challenge", NOW.plusSeconds(60), "k1.sealed"));
    }

    static boolean redeem(JdbcAuthorizationStore store, String grant) {
        return store.grants()
                .redeem(
                        hash("code " + grant),
                        access("access " + grant),
                        Optional.of(refresh("refresh " + grant)),
                        NOW);
    }

    static SecretHash hash(String secret) {
        return SecretHash.of(secret);
    }

    static NewAccess access(String secret) {
        return new NewAccess(hash(secret), SCOPES, NOW.plusSeconds(3600));
    }

    static NewRefresh refresh(String secret) {
        return new NewRefresh(hash(secret), NOW.plus(Duration.ofDays(30)));
    }

    static Rotation rotate(JdbcAuthorizationStore store, String presented, String successor, Instant now) {
        String unique = "access " + successor + now + Thread.currentThread().threadId();
        return store.grants()
                .rotate(
                        new Turn(hash(presented), access(unique), refresh(successor), "sealed " + successor, GRACE),
                        now);
    }

    static List<String> ids(JdbcAuthorizationStore store, String person) {
        return store.connections().of(new Person(person), NOW).stream()
                .map(c -> c.grant().id())
                .toList();
    }

    static ClientMetadata metadata(String redirect) {
        return new ClientMetadata(
                Optional.of("App"), List.of(redirect), List.of("authorization_code"), Optional.empty(), Map.of());
    }
}
