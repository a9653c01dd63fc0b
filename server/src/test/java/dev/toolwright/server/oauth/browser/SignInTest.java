package dev.toolwright.server.oauth.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedPasswords;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.Wire;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R-C6, R-C7 (our half), R-C10, R-A9, attacks 55, 59, 66, 93, 94. */
final class SignInTest {
    private final ScriptedProvider provider = new ScriptedProvider();

    private static void assertPage(int status, String title, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(Optional.empty(), response.headers().firstValue("Location"));
        assertTrue(response.body().contains("<h1>" + title), response.body());
    }

    private static HttpResponse<String> departure(Flow flow) {
        return flow.approve(flow.authorize(), "inventory:read");
    }

    private static String callback(HttpResponse<String> departure, String... more) {
        String state = Flow.parameter(departure, "state").orElseThrow();
        return "/callback?" + Wire.form("state", state) + (more.length == 0 ? "" : "&" + Wire.form(more));
    }

    @Test
    void theProviderGetsOneCallbackAndAStateOfItsOwn() {
        try (TestServer server = new TestServer(provider)) {
            Flow flow = Flow.registered(server.wire, "https://app.example/cb");
            HttpResponse<String> one = departure(flow);
            HttpResponse<String> two = departure(flow);
            assertEquals(303, one.statusCode());
            assertEquals(Optional.of("https://mcp.example.com/callback"), Flow.parameter(one, "redirect_uri"));
            String state = Flow.parameter(one, "state").orElseThrow();
            assertEquals(43, state.length());
            assertFalse(state.equals(Flow.parameter(two, "state").orElseThrow()));
            assertEquals(List.of("no-store"), one.headers().allValues("Cache-Control"));
            String cookie = one.headers().firstValue("Set-Cookie").orElseThrow();
            assertTrue(
                    cookie.matches("__Host-signin-[A-Za-z0-9_-]{12}=[A-Za-z0-9_-]{43};"
                            + " Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure"),
                    cookie);
        }
    }

    @Test
    void onlyTheBrowserThatAgreedComesBack() {
        try (TestServer server = new TestServer(provider)) {
            Flow flow = Flow.registered(server.wire, "https://app.example/cb");
            HttpResponse<String> victims = departure(flow);
            HttpResponse<String> attackers = departure(flow);
            String url = callback(attackers, "code", "anna");
            assertPage(403, "This sign-in began in another browser", server.wire.get(url));
            assertPage(
                    403,
                    "This sign-in began in another browser",
                    server.wire.get(url, "Cookie", Flow.cookies(victims)));
            String renamed = Flow.cookies(attackers).replaceAll("=.*", "")
                    + Flow.cookies(victims).replaceAll(".*(=.*)", "$1");
            assertPage(403, "This sign-in began in another browser", server.wire.get(url, "Cookie", renamed));
            assertEquals(303, flow.arrive(attackers, "anna").statusCode(), "the right browser still can");
        }
    }

    @Test
    void aStateIsGoodOnceAndForTenMinutes() {
        try (TestServer server = new TestServer(provider)) {
            Flow flow = Flow.registered(server.wire, "https://app.example/cb");
            HttpResponse<String> departure = departure(flow);
            String cookies = Flow.cookies(departure);
            assertPage(400, "This sign-in is over", server.wire.get("/callback?code=anna", "Cookie", cookies));
            assertPage(400, "This sign-in is over", server.wire.get("/callback?state=x&code=anna", "Cookie", cookies));
            String twice = callback(departure, "code", "anna", "code", "bert");
            assertPage(400, "This sign-in is over", server.wire.get(twice, "Cookie", cookies));
            HttpResponse<String> arrived = flow.arrive(departure, "anna");
            assertEquals(303, arrived.statusCode());
            assertTrue(arrived.headers().firstValue("Set-Cookie").orElseThrow().contains("Max-Age=0"));
            assertPage(400, "This sign-in is over", flow.arrive(departure, "anna"));
            HttpResponse<String> late = departure(flow);
            server.clock.advance(Duration.ofMinutes(10));
            assertPage(400, "This sign-in is over", flow.arrive(late, "anna"));
        }
    }

    @Test
    void whatTheProviderSaysDecides() {
        try (TestServer server = new TestServer(provider)) {
            Flow flow = Flow.registered(server.wire, "https://app.example/cb");
            HttpResponse<String> cancelled = departure(flow);
            HttpResponse<String> denied =
                    server.wire.get(callback(cancelled, "error", "access_denied"), "Cookie", Flow.cookies(cancelled));
            assertEquals(Optional.of("access_denied"), Flow.parameter(denied, "error"));
            assertEquals(Optional.of(Flow.STATE), Flow.parameter(denied, "state"));
            assertEquals(Optional.of(TestServer.ORIGIN), Flow.parameter(denied, "iss"));
            assertPage(400, "The sign-in could not be trusted", flow.arrive(departure(flow), "forged"));
            assertPage(503, "Example Accounts does not answer", flow.arrive(departure(flow), "down"));
            provider.down.set(true);
            assertPage(503, "Example Accounts does not answer", departure(flow));
        }
    }

    @Test
    void signInsUnderWayAreBounded() {
        try (TestServer server = new TestServer(provider)) {
            Flow flow = Flow.registered(server.wire, "https://app.example/cb");
            HttpResponse<String> last = departure(flow);
            for (int i = 0; i < 100; i++) {
                last = departure(flow);
            }
            assertPage(503, "Too many sign-ins at once", last);
            assertEquals(Optional.of("60"), last.headers().firstValue("Retry-After"));
            server.clock.advance(Duration.ofMinutes(10));
            assertEquals(303, departure(flow).statusCode());
        }
    }

    private static HttpResponse<String> login(TestServer server, Flow.Page page, String name, String password) {
        return server.wire.post(
                "/login",
                Wire.form("transaction", page.hidden("transaction"), "username", name, "password", password),
                "Cookie",
                page.cookies(),
                "Sec-Fetch-Site",
                "same-origin");
    }

    private static Flow.Page form(TestServer server) {
        return new Flow.Page(departure(Flow.registered(server.wire, "https://app.example/cb")));
    }

    @Test
    void thePasswordFormIsAsSafeAsTheConsentPage() {
        ScriptedPasswords passwords = new ScriptedPasswords();
        try (TestServer server = new TestServer(passwords)) {
            Flow.Page page = form(server);
            assertTrue(page.response().body().contains("autocomplete=\"current-password\""));
            assertTrue(page.response().body().contains("This form belongs to Example Stock (mcp.example.com)."));
            assertFalse(page.response()
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow()
                    .contains("form-action"));
            String fields = Wire.form(
                    "transaction", page.hidden("transaction"), "username", "anna", "password", "correct horse");
            assertPage(403, "This did not come from our page", server.wire.post("/login", fields));
            assertPage(
                    403,
                    "This did not come from our page",
                    server.wire.post("/login", fields, "Cookie", page.cookies(), "Origin", "https://evil.example"));
            assertPage(
                    403,
                    "This did not come from our page",
                    server.wire.post("/login", fields, "Cookie", page.cookies(), "Sec-Fetch-Site", "cross-site"));
            assertPage(
                    403,
                    "This did not come from our page",
                    server.wire.post("/login", fields, "Cookie", form(server).cookies()));
            assertPage(
                    400,
                    "This sign-in is over",
                    server.wire.post(
                            "/login", fields.replace("transaction=", "transaction=x"), "Cookie", page.cookies()));
            assertEquals(
                    405,
                    server.wire
                            .get("/login?" + fields, "Cookie", page.cookies())
                            .statusCode());
            assertEquals(0, passwords.asked.get());
            assertEquals(303, login(server, page, "anna", "correct horse").statusCode());
            assertPage(400, "This sign-in is over", login(server, page, "anna", "correct horse"));
        }
    }

    @Test
    void whoeverIsWrongLearnsTheSame() {
        try (TestServer server = new TestServer(new ScriptedPasswords())) {
            Flow.Page page = form(server);
            String unknown = masked(login(server, page, "nobody", "x"));
            assertTrue(unknown.contains("User name or password is not right, or the account is locked."), unknown);
            assertEquals(unknown, masked(login(server, page, "anna", "wrong")));
            assertEquals(unknown, masked(login(server, page, "anna", "")));
            assertEquals(unknown, masked(login(server, page, "", "x")));
            assertEquals(unknown, masked(login(server, page, "a".repeat(300), "x")));
            assertFalse(unknown.contains("wrong\""), "what was typed does not come back");
        }
    }

    /** Status and body without what is random in every page. */
    private static String masked(HttpResponse<String> response) {
        return response.statusCode() + response.body().replaceAll("nonce=\"[^\"]*\"", "");
    }

    @Test
    void anOutageIsNoWrongPassword() {
        try (TestServer server = new TestServer(new ScriptedPasswords())) {
            Flow.Page page = form(server);
            HttpResponse<String> down = login(server, page, "down", "correct horse");
            assertEquals(503, down.statusCode());
            assertTrue(down.body().contains("Example Accounts does not answer."), down.body());
            assertEquals(303, login(server, page, "anna", "correct horse").statusCode(), "trying again works");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void guessingIsSlowedBeforeTheProviderHearsOfIt(boolean oneAccount) {
        ScriptedPasswords passwords = new ScriptedPasswords();
        try (TestServer server = new TestServer(passwords)) {
            Flow.Page page = form(server);
            HttpResponse<String> last = login(server, page, "anna", "guess");
            for (int i = 0; i < 40; i++) {
                last = login(server, page, oneAccount ? " ANNA" : "victim" + i, "guess" + i);
            }
            assertEquals(429, last.statusCode());
            assertTrue(last.body().contains("Too many attempts."), last.body());
            assertEquals(oneAccount ? 5 : 30, passwords.asked.get());
            server.clock.advance(Duration.ofSeconds(60));
            assertEquals(303, login(server, page, "anna", "correct horse").statusCode());
        }
    }
}
