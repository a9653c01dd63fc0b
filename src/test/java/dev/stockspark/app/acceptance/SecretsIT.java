package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Attack 95: every secret that has been on the wire is looked for in the logs, the pages of errors and a dump of the database. */
final class SecretsIT {
    /** Where secrets stand on the wire; whatever is long enough not to stand somewhere else by chance. */
    private static final List<Pattern> SECRETS = Stream.of(
                    "\"(?:access|refresh|id)_token\"\\s*:\\s*\"([^\"]{16,})\"",
                    "[?&\\s](?:code|code_verifier|state|password|token|refresh_token|ticket|transaction|visit)=([^&\\s]{10,})",
                    "name=\"(?:ticket|transaction|visit)\" value=\"([^\"]{16,})\"",
                    "(?i)authorization: bearer (\\S{16,})",
                    "(?i)set-cookie: [^=]+=([^;\\s]{16,})")
            .map(Pattern::compile)
            .toList();

    /** What an answer with a status of an error is, up to the next one on its connection. */
    private static final Pattern ERROR = Pattern.compile("(?s)HTTP/1\\.1 [45]\\d\\d .*?(?=HTTP/1\\.1 |$)");

    private static final String PASSWORD = "a-password-that-is-wrong-but-somebodys";

    @Test
    void noSecretIsLeftBehind() throws Exception {
        int port = Stack.freePort();
        try (Program sandbox = Stack.sandbox();
                Tap api = Tap.before(URI.create(sandbox.address(Stack.START)).getPort());
                Tap front = Tap.before(port)) {
            String issuer = sandbox.address(Stack.START) + "/realms/sandbox";
            Path data = Stack.temporaryFolder();
            Map<String, String> settings = Map.of(
                    "STOCKSPARK_API_URL", api.address(),
                    "STOCKSPARK_SIGN_IN_ISSUER", issuer,
                    "STOCKSPARK_SIGN_IN_CLIENT_ID", "carspark-api",
                    "STOCKSPARK_PORT", Integer.toString(port),
                    "STOCKSPARK_PUBLIC_URL", front.address(),
                    "STOCKSPARK_LOG", "debug",
                    "STOCKSPARK_DATA", data.toString());
            Program server = Stack.server(settings);
            try {
                server.address(Stack.START);
                live(front.address());
            } finally {
                server.close();
            }
            Set<String> secrets = secrets(Stream.concat(front.texts().stream(), api.texts().stream()));
            assertTrue(secrets.size() > 30, secrets.size() + " secrets were seen");
            assertTrue(secrets.stream().anyMatch(each -> each.startsWith("eyJ")), "an upstream token too");
            assertTrue(secrets.contains(PASSWORD));
            String log = server.output() + server.errors();
            assertTrue(log.contains("/mcp"), "every request is logged");
            absent(secrets, log, "the log");
            front.texts().forEach(text -> ERROR.matcher(text)
                    .results()
                    .forEach(error -> absent(secrets, error.group(), "an answer that is an error")));
            absent(secrets, dump(data), "the dump");
            absent(secrets, Files.readString(data.resolve("store.mv.db"), StandardCharsets.ISO_8859_1), "the file");
        }
    }

    /** Everything that can go right and much of what can go wrong. */
    private static void live(String server) {
        App app = App.register(server, "App");
        String code = app.code();
        assertEquals(400, app.exchange(code + "x").statusCode());
        JsonNode tokens = Web.json(App.well(app.exchange(code)));
        String access = tokens.path("access_token").asText();
        assertTrue(Connected.call(server, access, "list_user_companies").body().contains("companies"));
        JsonNode next =
                Web.json(App.well(app.refresh(tokens.path("refresh_token").asText())));
        assertEquals(400, app.exchange(code).statusCode(), "a replay, which ends the family");
        assertFalse(app.admits(next.path("access_token").asText()));
        assertEquals(400, app.refresh(next.path("refresh_token").asText()).statusCode());
        JsonNode again = Web.json(App.well(app.exchange(app.code())));
        App.well(app.revoke(again.path("access_token").asText()));
        App.well(app.revoke(again.path("refresh_token").asText()));
        Web.get(server + "/mcp?access_token=" + access);
        Web.get(server + "/callback?state=" + access + "&code=" + access);
        Web.get(server + "/authorize?client_id=" + access + "&state=" + access);
        Web.post(server + "/login", Web.form("transaction", access, "username", "demo", "password", PASSWORD));
        Web.post(server + "/consent", Web.form("ticket", access, "decision", "approve"));
        HandBrowser wrong = new HandBrowser(app.authorize()).agree().follow();
        wrong.submit("username", "demo", "password", PASSWORD);
        assertEquals(0, Stream.of(wrong.page()).filter(SecretsIT::leadsBack).count());
        HandBrowser visit = new HandBrowser(server + "/connections")
                .submit("visit", "yes")
                .follow()
                .submit("username", "demo", "password", "demo")
                .follow();
        assertEquals(200, visit.page().statusCode(), visit.page().body());
    }

    private static boolean leadsBack(HttpResponse<String> page) {
        return page.headers().firstValue("Location").orElse("").contains("code=");
    }

    private static Set<String> secrets(Stream<String> texts) {
        // A body ends where the next request of the connection begins.
        return texts.map(text -> text.replaceAll("(?=(?:GET|POST|PUT) /)", "\n"))
                .flatMap(text -> SECRETS.stream()
                        .flatMap(pattern -> pattern.matcher(text).results().map(each -> each.group(1))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void absent(Set<String> secrets, String text, String where) {
        for (String secret : secrets) {
            int at = text.indexOf(secret);
            assertTrue(
                    at < 0,
                    () -> where + " has a secret: …"
                            + text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 60)) + "…");
        }
    }

    private static String dump(Path data) throws SQLException, IOException {
        StringBuilder script = new StringBuilder();
        try (Connection database = DriverManager.getConnection(
                        "jdbc:h2:" + data.resolve("store") + ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "sa",
                        "");
                Statement statement = database.createStatement();
                ResultSet lines = statement.executeQuery("SCRIPT")) {
            while (lines.next()) {
                script.append(lines.getString(1)).append('\n');
            }
        }
        assertTrue(script.indexOf("oauth_refresh") > 0);
        return script.toString();
    }
}
