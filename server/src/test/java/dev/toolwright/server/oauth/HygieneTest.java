package dev.toolwright.server.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** Attack 95: after everything that can go right and wrong, no secret is in a log, an error or the database. */
final class HygieneTest {
    private static final String PASSWORD = "battery staple and more";

    private final List<String> secrets = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final Log log = new Log();

    @Test
    void noSecretIsLeftBehind() throws SQLException {
        Logger root = Logger.getLogger("dev.toolwright");
        Level before = root.getLevel();
        root.setLevel(Level.ALL);
        root.addHandler(log);
        try {
            byRedirect();
            byPassword();
        } finally {
            root.removeHandler(log);
            root.setLevel(before);
        }
        assertFalse(log.lines.isEmpty(), "something was logged");
        assertTrue(secrets.size() >= 12, secrets.size() + " secrets were seen");
        for (String secret : secrets) {
            assertFalse(log.lines.stream().anyMatch(line -> line.contains(secret)), () -> "logged: " + log.lines);
            assertFalse(answers.stream().anyMatch(answer -> answer.contains(secret)), () -> secret + " in " + answers);
        }
    }

    private void byRedirect() throws SQLException {
        try (TestServer server = new TestServer(new ScriptedProvider())) {
            Flow flow = Flow.registered(server.wire, "https://app.example/cb");
            HttpResponse<String> departed = flow.approve(flow.authorize(), "inventory:read");
            see(Flow.parameter(departed, "state").orElseThrow());
            seeCookies(departed);
            HttpResponse<String> arrived = flow.arrive(departed, "anna");
            String code = Flow.parameter(arrived, "code").orElseThrow();
            see(code, Flow.VERIFIER, ScriptedProvider.ACCESS + "anna", ScriptedProvider.REFRESH + "anna");
            answers.add(server.wire
                    .post(
                            "/token",
                            Wire.form("grant_type", "authorization_code", "code", code, "code_verifier", Flow.VERIFIER))
                    .body());
            JsonNode tokens = Flow.json(flow.exchange(code));
            String access = tokens.path("access_token").asText();
            String refresh = tokens.path("refresh_token").asText();
            see(access, refresh);
            JsonNode next = Flow.json(flow.refresh(refresh));
            see(next.path("access_token").asText(), next.path("refresh_token").asText());
            noneIn(server);
            server.clock.advance(Duration.ofMinutes(3));
            answers.add(flow.refresh(refresh).body());
            answers.add(flow.exchange(code).body());
            answers.add(flow.mcp(access).body());
            answers.add(server.wire.get("/mcp?access_token=" + access).body());
            answers.add(server.wire
                    .get("/callback?code=anna&state="
                            + Flow.parameter(departed, "state").orElseThrow())
                    .body());
            answers.add(server.wire
                    .get("/authorize?" + flow.query("scope", "\"", "request", access))
                    .body());
            server.database.close();
            answers.add(flow.refresh(refresh).body());
            answers.add(
                    server.wire.get("/authorize?" + flow.query("code", code)).body());
        }
    }

    private void byPassword() throws SQLException {
        try (TestServer server = new TestServer(new ScriptedPasswords())) {
            Flow flow = Flow.registered(server.wire, "https://app.example/cb");
            Flow.Page page = new Flow.Page(flow.approve(flow.authorize(), "inventory:read"));
            secrets.add(PASSWORD);
            for (String password : List.of(PASSWORD, "correct horse")) {
                answers.add(server.wire
                        .post(
                                "/login",
                                Wire.form(
                                        "transaction",
                                        page.hidden("transaction"),
                                        "username",
                                        "anna",
                                        "password",
                                        password),
                                "Cookie",
                                page.cookies())
                        .body());
            }
            seeCookies(page.response());
            noneIn(server);
        }
    }

    private void see(String... more) {
        secrets.addAll(List.of(more));
    }

    private void seeCookies(HttpResponse<String> response) {
        for (String cookie : Flow.cookies(response).split("; ")) {
            secrets.add(cookie.substring(cookie.indexOf('=') + 1));
        }
    }

    /** Every column of every row. */
    private void noneIn(TestServer server) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Connection connection = server.database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'oauth%'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertEquals(10, tables.size());
            for (String table : tables) {
                read(statement, table, cells);
            }
        }
        assertTrue(cells.size() > 20, cells.size() + " cells");
        for (String secret : secrets) {
            assertFalse(cells.stream().anyMatch(cell -> cell.contains(secret)), () -> secret + " in " + cells);
        }
    }

    private static void read(Statement statement, String table, List<String> cells) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getString(i)));
                }
            }
        }
    }

    /** Everything that is logged, exceptions included. */
    private static final class Log extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // there is nothing to close
        }
    }
}
