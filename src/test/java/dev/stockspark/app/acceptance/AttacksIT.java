package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What attackers send to the packaged server with the built-in authorization server; the numbers are those of the catalogue of attacks. */
final class AttacksIT {
    private static SignedInStack stack;
    private static App app;
    private static App other;
    private static App loopback;

    @BeforeAll
    static void start() {
        stack = SignedInStack.start(Map.of());
        app = App.register(stack.origin(), "App", "https://app.example/cb");
        other = App.register(stack.origin(), "Other", "https://other.example/cb");
        loopback = App.register(stack.origin(), "Loopback", "http://127.0.0.1/cb");
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/attacks/authorize.csv", delimiter = '|')
    void authorize(int attack, String change, String expected) {
        String query = Change.of(change.replace("LOOPBACK", loopback.client())).to(app.query());
        HttpResponse<String> answer = Web.get(stack.origin() + "/authorize?" + query);
        String[] words = expected.split(" ");
        if (words[0].equals("page")) {
            assertEquals(words[1], Integer.toString(answer.statusCode()), answer.body());
            assertPage(answer);
        } else {
            assertSentBack(words[2], answer);
        }
    }

    /** Attack 57: every page, of a refusal too, stays out of frames and sends nobody anywhere. */
    private static void assertPage(HttpResponse<String> answer) {
        assertTrue(header(answer, "Content-Type").startsWith("text/html"), answer.body());
        assertEquals("", header(answer, "Location"));
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("form-action"), policy);
        assertEquals("DENY", header(answer, "X-Frame-Options"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("", header(answer, "Access-Control-Allow-Origin"));
    }

    private static void assertSentBack(String error, HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        String location = header(answer, "Location");
        assertTrue(location.startsWith("https://app.example/cb?error=" + error + "&"), location);
        assertTrue(location.contains("&iss=" + Web.form("", stack.origin()).substring(1)), location);
        assertFalse(location.contains("code="), location);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/attacks/register.csv", delimiter = '|')
    void register(int attack, String sent, String expected) {
        String body = sent.startsWith("REDIRECT ")
                ? "{\"redirect_uris\":[\"" + sent.substring("REDIRECT ".length()) + "\"]}"
                : sent;
        HttpResponse<String> answer =
                Web.send("POST", stack.origin() + "/register", body, "Content-Type", "application/json");
        assertEquals(expected, answer.statusCode() == 201 ? "201" : error(answer), answer.body());
        if (answer.statusCode() == 201) {
            String page = Web.get(new App(
                                    stack.origin(),
                                    Web.json(answer).path("client_id").asText(),
                                    Web.json(answer)
                                            .path("redirect_uris")
                                            .path(0)
                                            .asText())
                            .authorize())
                    .body();
            assertFalse(page.matches("(?s).*(<script|<img|[\\u202e\\u200b\\u0000]).*"), page);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/attacks/exchange.csv", delimiter = '|')
    void exchange(int attack, String change, String expected) {
        String code = app.code();
        String form = Change.of(change.replace("OTHER", other.client())).to(app.exchangeForm(code));
        HttpResponse<String> answer = Web.post(stack.origin() + "/token", form);
        assertEquals(expected, error(answer), answer.body());
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals(200, app.exchange(code).statusCode(), "whoever guesses takes nothing from the client");
    }

    /** Attacks 25 and 26. */
    @Test
    void aCodeIsGoodOnce() throws Exception {
        String code = app.code();
        JsonNode tokens = Web.json(App.well(app.exchange(code)));
        assertEquals("400 invalid_grant", error(app.exchange(code)));
        assertFalse(app.admits(tokens.path("access_token").asText()));
        assertEquals(
                "400 invalid_grant",
                error(app.refresh(tokens.path("refresh_token").asText())));
        String raced = app.code();
        List<Integer> statuses = together(50, () -> app.exchange(raced).statusCode());
        assertEquals(1, statuses.stream().filter(each -> each == 200).count(), statuses.toString());
        assertEquals(Set.of(200, 400), Set.copyOf(statuses));
    }

    /** Attacks 32 to 36. */
    @Test
    void aRefreshTokenHasOneLine() throws Exception {
        JsonNode first = tokens();
        String refresh = first.path("refresh_token").asText();
        assertEquals("400 invalid_grant", error(other.refresh(refresh)));
        assertEquals("400 invalid_scope", error(app.refresh(refresh, "scope", "inventory:read everything:write")));
        assertEquals("400 invalid_target", error(app.refresh(refresh, "resource", "https://evil.example/mcp")));
        List<HttpResponse<String>> answers = together(20, () -> app.refresh(refresh));
        assertTrue(answers.stream().allMatch(each -> each.statusCode() == 200), answers.toString());
        Set<String> successors = answers.stream()
                .map(each -> Web.json(each).path("refresh_token").asText())
                .collect(Collectors.toSet());
        assertEquals(1, successors.size());
        String successor = successors.iterator().next();
        JsonNode next = Web.json(App.well(app.refresh(successor)));
        assertEquals("400 invalid_grant", error(app.refresh(refresh)), "its successor has been used");
        assertFalse(app.admits(next.path("access_token").asText()));
        assertEquals(
                "400 invalid_grant",
                error(app.refresh(next.path("refresh_token").asText())));
    }

    /** Attacks 38, 39 and 41. */
    @Test
    void tokensAreNotInterchangeableAndEndForGood() {
        JsonNode tokens = tokens();
        String access = tokens.path("access_token").asText();
        String refresh = tokens.path("refresh_token").asText();
        assertEquals("400 invalid_grant", error(app.refresh(access)));
        assertFalse(app.admits(refresh));
        assertEquals(200, other.revoke(refresh).statusCode());
        assertTrue(app.admits(access), "a stranger's revocation does nothing");
        assertEquals(200, app.revoke("unknown").statusCode());
        assertEquals(200, app.revoke(refresh).statusCode());
        assertFalse(app.admits(access));
        assertEquals("400 invalid_grant", error(app.refresh(refresh)));
    }

    /** Attacks 43, 44 and 50: only one of our own tokens, and only in its place. */
    @Test
    void whatIsNoTokenOfOursOpensNothing() {
        String access = tokens().path("access_token").asText();
        String provider = Web.json(Web.post(
                        stack.api() + "/realms/sandbox/protocol/openid-connect/token",
                        Web.form(
                                "grant_type",
                                "password",
                                "client_id",
                                "carspark-api",
                                "username",
                                "demo",
                                "password",
                                "demo",
                                "scope",
                                "openid")))
                .toString();
        for (String member : List.of("access_token", "id_token", "refresh_token")) {
            assertFalse(app.admits(Web.json(provider).path(member).asText()), member);
        }
        String mcp = stack.origin() + "/mcp";
        assertEquals(401, Web.get(mcp + "?access_token=" + access).statusCode());
        assertEquals(401, Web.post(mcp, Web.form("access_token", access)).statusCode());
        String good = "Bearer " + access;
        assertEquals(405, Web.send("PUT", mcp, "", "Authorization", good).statusCode());
        for (String[] headers : List.of(
                new String[] {"Authorization", good, "Authorization", good},
                new String[] {"Authorization", "Basic " + access},
                new String[] {"Authorization", "DPoP " + access},
                new String[] {"Authorization", good + ", Bearer x"},
                new String[] {"Authorization", access},
                new String[] {"Cookie", "access_token=" + access},
                new String[] {"Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJkZW1vIn0."},
                new String[] {"Authorization", "Bearer ' OR 1=1--"},
                new String[] {"Authorization", "Bearer " + "x".repeat(8_000)})) {
            HttpResponse<String> answer = Web.send("PUT", mcp, "", headers);
            assertEquals(401, answer.statusCode(), headers[1]);
            assertTrue(header(answer, "WWW-Authenticate").startsWith("Bearer "), headers[1]);
        }
    }

    /** Attacks 89 to 92, and 99: how the endpoints are spoken to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST  | /token      | application/json                                   | 415
            POST  | /token      | multipart/form-data; boundary=x                    | 415
            POST  | /token      | text/plain; application/x-www-form-urlencoded      | 415
            POST  | /register   | application/x-www-form-urlencoded                  | 415
            POST  | /register   | text/plain                                         | 415
            GET   | /token?grant_type=authorization_code&code=x | text/plain         | 405
            PUT   | /token      | application/x-www-form-urlencoded                  | 405
            PATCH | /register   | application/json                                   | 405
            GET   | /revoke     | text/plain                                         | 405
            """)
    void endpointsAreSpokenToInOneWay(String method, String path, String type, int status) {
        HttpResponse<String> answer =
                Web.send(method, stack.origin() + path, method.equals("GET") ? "" : "x", "Content-Type", type);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(header(answer, "Content-Type").startsWith("application/json"), answer.body());
        assertEquals(status == 405 ? "POST, OPTIONS" : "", header(answer, "Allow"));
    }

    @ParameterizedTest
    @CsvSource({"/authorize", "/consent", "/login", "/callback", "/connections"})
    void pagesShareNothingWithOtherOrigins(String path) {
        for (String method : List.of("GET", "POST", "OPTIONS")) {
            HttpResponse<String> answer = Web.send(
                    method,
                    stack.origin() + path,
                    "",
                    "Origin",
                    "https://evil.example",
                    "Sec-Fetch-Site",
                    "cross-site");
            assertEquals("", header(answer, "Access-Control-Allow-Origin"), method);
            assertFalse(answer.statusCode() == 303, method);
        }
    }

    private static JsonNode tokens() {
        return Web.json(App.well(app.exchange(app.code())));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String error(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Web.json(answer).path("error").asText();
    }

    private static <T> List<T> together(int count, Callable<T> each) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures =
                    Stream.generate(() -> threads.submit(each)).limit(count).toList();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }
}
