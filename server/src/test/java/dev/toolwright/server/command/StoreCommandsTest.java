package dev.toolwright.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.fixture.SampleCatalogue;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.grant.GrantedClient;
import dev.toolwright.server.oauth.grant.NewAccess;
import dev.toolwright.server.oauth.grant.NewGrant;
import dev.toolwright.server.oauth.jdbc.JdbcAuthorizationStore;
import dev.toolwright.server.oauth.jdbc.StoreLimits;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.secret.KeyFile;
import dev.toolwright.server.oauth.secret.Seal;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import dev.toolwright.server.oauth.vault.TokenVault;
import dev.toolwright.server.store.JdbcStore;
import dev.toolwright.server.store.Location;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code clients}, {@code revoke} and {@code keys rotate} on a store in a directory. */
final class StoreCommandsTest {
    private static final Instant NOW = Instant.now();
    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder;

    private int exit;

    @BeforeEach
    void connect() {
        inStore(store -> {
            connect(store, "anna", "Anna@dealer.example", "app-1");
            connect(store, "anna", "Anna@dealer.example", "app-2");
            connect(store, "bert", "bert", "app-1");
            connect(store, "other-bert", "Bert", "app-3");
            return store;
        });
    }

    private void connect(JdbcAuthorizationStore store, String person, String name, String client) {
        Secret code = Secret.random(random);
        String id = Secret.random(random).value();
        Grant grant = new Grant(
                id,
                new Person(person),
                name,
                "",
                new GrantedClient(client, Optional.of("App\u001b[31m of " + client), "https://app.example/cb", true),
                new ScopeSet(List.of("reading:read")),
                "https://mcp.example.com/mcp",
                NOW,
                NOW.plusSeconds(10_000));
        UpstreamTokens tokens =
                new UpstreamTokens("access-of-" + person, NOW, Optional.empty(), Optional.empty(), Optional.empty());
        String sealed = vault(store).seal(id, grant.person(), tokens);
        store.grants().open(new NewGrant(grant, code.hash(), "challenge", NOW.plusSeconds(60), sealed));
        NewAccess access = new NewAccess(Secret.random(random).hash(), grant.scopes(), NOW.plusSeconds(600));
        assertTrue(store.grants().redeem(code.hash(), access, Optional.empty(), NOW));
    }

    private TokenVault vault(JdbcAuthorizationStore store) {
        Seal seal = new Seal(new KeyFile(folder.resolve("keys")).open(random), Seal.Purpose.UPSTREAM, random);
        return new TokenVault(store, seal, InstantSource.system());
    }

    private <T> T inStore(Function<JdbcAuthorizationStore, T> work) {
        try (JdbcStore store = JdbcStore.open(new Location.Directory(folder), InstantSource.system())) {
            return work.apply(new JdbcAuthorizationStore(store.source(), StoreLimits.STANDARD));
        }
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = Commands.line(new SampleCatalogue(), Map.of("SAMPLE_DATA", folder.toString()));
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        exit = line.execute(arguments);
        return out.toString();
    }

    private List<String> alive() {
        return inStore(store -> store.connections().all(NOW).stream()
                .map(each ->
                        each.grant().person().id() + " " + each.grant().client().id())
                .sorted()
                .toList());
    }

    @Test
    void clientsPrintsWhatIsConnectedAndObeysNoName() {
        String text = run("clients");
        assertEquals(0, exit);
        assertTrue(text.contains("app-1 (App?[31m of app-1)\n"), text);
        assertTrue(text.contains("Anna@dealer.example, since " + NOW.toString().substring(0, 13)), text);
        assertTrue(text.contains("never used; anna"), text);
        assertFalse(text.contains("\u001b"), text);
        run("revoke", "--all");
        assertEquals("Nothing is connected.\n", run("clients"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --user anna                | 0 | 2 connections were cut. | bert app-1, other-bert app-3
            --user anna@DEALER.example | 0 | 2 connections were cut. | bert app-1, other-bert app-3
            --user other-bert          | 0 | 1 connection was cut.   | anna app-1, anna app-2, bert app-1
            --client app-1             | 0 | 2 connections were cut. | anna app-2, other-bert app-3
            --all                      | 0 | 4 connections were cut. | ''
            --user nobody              | 1 | Nothing of that kind is connected, so nothing was cut. | anna app-1, anna app-2, bert app-1, other-bert app-3
            --client nothing           | 1 | Nothing of that kind is connected, so nothing was cut. | anna app-1, anna app-2, bert app-1, other-bert app-3
            """)
    void revokeCutsWhatIsNamed(String arguments, int code, String said, String left) {
        String text = run(("revoke " + arguments).split(" "));
        assertEquals(code, exit, text);
        assertEquals(said + "\n", text);
        assertEquals(left, String.join(", ", alive()));
    }

    @Test
    void twoPeopleOfOneNameAreNotMixedUp() {
        inStore(store -> {
            connect(store, "third-bert", "BERT", "app-1");
            return store;
        });
        run("revoke", "--user", "Bert");
        assertEquals(1, exit);
        assertEquals(5, alive().size());
    }

    @ParameterizedTest
    @CsvSource({"revoke", "revoke --user", "revoke --user a --all", "keys", "keys turn"})
    void whatIsNotSaidIsNotDone(String arguments) {
        String text = run(arguments.split(" "));
        assertEquals(1, exit, text);
        assertTrue(text.contains("Usage: sample"), text);
        assertEquals(4, alive().size());
    }

    @Test
    void rotatingMakesANewKeyAndSealsEverythingWithIt() {
        List<String> before = new KeyFile(folder.resolve("keys")).open(random).ids();
        String text = run("keys", "rotate");
        assertEquals(0, exit, text);
        List<String> after = new KeyFile(folder.resolve("keys")).open(random).ids();
        assertEquals(before, after.subList(1, 2));
        assertEquals(
                "Everything is sealed with " + after.get(0) + ". Nothing lasting is sealed with " + before.get(0)
                        + " any more; it can be removed after an hour.\n",
                text);
        inStore(store -> {
            assertTrue(
                    store.tokens().all().stream().allMatch(row -> row.sealed().startsWith(after.get(0) + ".")));
            assertEquals(
                    "access-of-anna",
                    vault(store).of(new Person("anna")).get(0).tokens().accessToken());
            return store;
        });
    }
}
