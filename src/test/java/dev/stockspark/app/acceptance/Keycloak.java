package dev.stockspark.app.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Keycloak with the realm of {@code keycloak/dealer-realm.json}; what it holds is gone when it ends. */
final class Keycloak implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private static final String ADMIN = "an-administrator-of-the-test";

    private final Program program;
    private final Cable cable;
    private final String direct;
    private final String issuer;

    private Keycloak(Program program, Cable cable, String direct, String issuer) {
        this.program = program;
        this.cable = cable;
        this.direct = direct;
        this.issuer = issuer;
    }

    static Keycloak start() {
        int port = Stack.freePort();
        int front = Stack.freePort();
        Path home = home();
        realm(home);
        Program program = Program.start(
                List.of(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://127.0.0.1:" + front),
                home,
                Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN),
                Pattern.compile("Listening on: (http\\S+)"));
        Cable cable = Cable.between(front, port);
        try {
            program.address(START);
        } catch (AssertionError failed) {
            cable.close();
            program.close();
            throw failed;
        }
        Keycloak keycloak = new Keycloak(
                program, cable, "http://127.0.0.1:" + port, "http://127.0.0.1:" + front + "/realms/dealer");
        // The first lasting session takes a cold Keycloak so long that it takes its own refresh token for an older
        // session's.
        keycloak.tokens("mcp-passwords", "bruno", "bruno's password", "openid offline_access");
        return keycloak;
    }

    private static Path home() {
        Path folder = Path.of("target/keycloak").toAbsolutePath();
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.filter(each -> Files.exists(each.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no Keycloak in " + folder));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void realm(Path home) {
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/dealer-realm.json")) {
            Path folder = Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, folder.resolve("dealer-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As Keycloak names itself; it leads through the cable. */
    String issuer() {
        return issuer;
    }

    /** What stands between Keycloak and everybody but the API. */
    Cable cable() {
        return cable;
    }

    /** The person whom a token is of, asked past the cable; empty fields when it is not good. */
    JsonNode userInfo(String authorization) {
        HttpResponse<String> answer =
                Web.get(direct + "/realms/dealer/protocol/openid-connect/userinfo", "Authorization", authorization);
        return answer.statusCode() == 200 ? Web.json(answer) : Web.json("{}");
    }

    /** Tokens from the password grant of this client. */
    JsonNode tokens(String client, String user, String password, String scope) {
        return Web.json(Web.post(
                issuer + "/protocol/openid-connect/token",
                Web.form(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        user,
                        "password",
                        password,
                        "scope",
                        scope)));
    }

    /**
     * Ends all sessions of a person, as an administrator or the person would. Keycloak remembers only the second, and what was issued in the same
     * one stays good.
     */
    void logOut(String user) {
        long issued = Instant.now().getEpochSecond();
        Eventually.holds(() -> Instant.now().getEpochSecond() > issued);
        HttpResponse<String> answer =
                admin("POST", "/users/" + id("/users?exact=true&username=" + user) + "/logout", "");
        if (answer.statusCode() != 204) {
            throw new AssertionError(answer.body());
        }
    }

    /** How many sign-ins of this client may act for a person who is away. */
    int lasting(String user, String client) {
        String path = "/users/" + id("/users?exact=true&username=" + user) + "/offline-sessions/"
                + id("/clients?clientId=" + client);
        return Web.json(admin("GET", path, "")).size();
    }

    /** Everything is signed with a new key from now on. */
    void rotateKeys() {
        HttpResponse<String> answer = admin("POST", "/components", """
                {"name":"newer","providerId":"rsa-generated","providerType":"org.keycloak.keys.KeyProvider",
                 "config":{"priority":["200"],"enabled":["true"],"active":["true"],"algorithm":["RS256"],"keySize":["2048"]}}
                """);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
    }

    private String id(String path) {
        return Web.json(admin("GET", path, "")).path(0).path("id").asText();
    }

    private HttpResponse<String> admin(String method, String path, String body) {
        JsonNode token = Web.json(Web.post(
                direct + "/realms/master/protocol/openid-connect/token",
                Web.form("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", ADMIN)));
        return Web.send(
                method,
                direct + "/admin/realms/dealer" + path,
                body,
                "Authorization",
                "Bearer " + token.path("access_token").asText(),
                "Content-Type",
                "application/json");
    }

    @Override
    public void close() {
        try {
            program.close();
        } finally {
            cable.close();
        }
    }
}
