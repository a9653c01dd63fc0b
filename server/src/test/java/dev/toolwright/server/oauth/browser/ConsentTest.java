package dev.toolwright.server.oauth.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.Wire;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-C1 to R-C5, R-C8, attacks 56, 57, 61 to 64, 81, 99. */
final class ConsentTest {
    private static TestServer server;
    private static Flow app;

    @BeforeAll
    static void start() {
        server = new TestServer(new ScriptedProvider());
        app = Flow.registered(server.wire, "https://app.example/cb");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void assertPageHeaders(HttpResponse<String> response) {
        String csp = response.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(
                csp.matches("default-src 'none'; style-src 'nonce-[A-Za-z0-9_-]{43}'; img-src 'self' data:;"
                        + " base-uri 'none'; frame-ancestors 'none'"),
                csp);
        assertFalse(csp.contains("form-action"));
        assertEquals(List.of("DENY"), response.headers().allValues("X-Frame-Options"));
        assertEquals(List.of("no-referrer"), response.headers().allValues("Referrer-Policy"));
        assertEquals(List.of("no-store"), response.headers().allValues("Cache-Control"));
        assertEquals(List.of("nosniff"), response.headers().allValues("X-Content-Type-Options"));
        assertEquals(List.of(), response.headers().allValues("Cross-Origin-Opener-Policy"));
        assertEquals(List.of(), response.headers().allValues("Access-Control-Allow-Origin"));
        assertFalse(response.body().contains("<script"), response.body());
    }

    @Test
    void everyPageHasTheHeaders() {
        assertPageHeaders(app.authorize().response());
        assertPageHeaders(server.wire.get("/authorize?client_id=x"));
        assertPageHeaders(server.wire.get("/callback"));
        assertPageHeaders(server.wire.post("/consent", ""));
        assertPageHeaders(server.wire.get("/consent"));
        assertPageHeaders(server.wire.send("POST", "/consent", "{}", "Content-Type", "application/json"));
    }

    @Test
    void everyPageHasANonceOfItsOwn() {
        String first = app.authorize()
                .response()
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        String second = app.authorize()
                .response()
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertFalse(first.equals(second));
    }

    @Test
    void saysWhoAsksAndWhereItLeads() {
        String page = app.authorize().response().body();
        assertTrue(page.contains("Allow App to use Example Stock?"), page);
        assertTrue(page.contains("This app registered itself. Nobody has checked its name."), page);
        assertTrue(page.contains("<strong>app.example</strong>"), page);
        assertTrue(page.contains("Example Accounts"), page);
        assertTrue(page.contains("Stock &amp; prices"), page);
        assertTrue(page.contains("The vehicles of the &lt;dealer&gt;."), page);
        assertFalse(page.contains("A program on this computer"), page);
    }

    @Test
    void namesWhatIsGrantedInTheReadersLanguage() {
        String page = server.wire
                .get("/authorize?" + app.query(), "Accept-Language", "it-IT")
                .body();
        assertTrue(page.contains("Stock &amp; prezzi"), page);
        assertTrue(page.contains("I veicoli del &lt;dealer&gt;."), page);
        assertTrue(page.contains("Reference data"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:6666/callback", "http://127.0.0.1/cb", "http://[::1]:1/cb"})
    void warnsOfProgramsOnThisComputer(String redirect) {
        String page =
                Flow.registered(server.wire, redirect).authorize().response().body();
        assertTrue(page.contains("<p class=\"note\">A program on this computer asks."), page);
    }

    @Test
    void namesADocumentsHostAndNotItsName() {
        server.publish("https://evil.example/client", """
                {"client_id":"https://evil.example/client","client_name":"Claude","redirect_uris":["https://evil.example/cb"]}""");
        Flow flow = new Flow(server.wire, "https://evil.example/client", "https://evil.example/cb");
        String page = flow.authorize().response().body();
        assertTrue(page.contains("<strong>Claude</strong><br>Published by evil.example"), page);
    }

    @Test
    void namesAreEscapedEverywhere() {
        HttpResponse<String> registered = server.wire.json("/register", """
                {"redirect_uris":["https://app.example/x"],"client_name":"\\"><img src=x onerror=alert(1)>{{ticket}}&"}""");
        String id = Flow.json(registered).path("client_id").asText();
        String page = new Flow(server.wire, id, "https://app.example/x")
                .authorize()
                .response()
                .body();
        assertFalse(page.contains("<img"), page);
        assertTrue(page.contains("&lt;img src"), page);
        assertTrue(page.contains("{{ticket}}&amp;"), page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "it | - | it | Consenti e accedi",
                "de-CH, en;q=0.5 | - | de | Erlauben und anmelden",
                "fr;q=0.2, es;q=0.9 | - | es | Permitir e iniciar",
                "it | fr de | fr | Autoriser et se connecter",
                "it | xx | it | Consenti e accedi",
                "zz | - | en | Allow and sign in",
                "- | - | en | Allow and sign in",
                "\u00e8;;;q=x | - | en | Allow and sign in",
            })
    void speaksFiveLanguages(String accept, String locales, String lang, String button) {
        String query = locales == null ? app.query() : app.query("ui_locales", locales);
        HttpResponse<String> response = accept == null
                ? server.wire.get("/authorize?" + query)
                : server.wire.get("/authorize?" + query, "Accept-Language", accept);
        assertTrue(response.body().contains("<html lang=\"" + lang + "\">"), response.body());
        assertTrue(response.body().contains(button), response.body());
    }

    @Test
    void cookiesAreBoundToTheHostAndTheTransaction() {
        String cookie =
                app.authorize().response().headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(
                cookie.matches("__Host-consent-[A-Za-z0-9_-]{12}=[A-Za-z0-9_-]{43};"
                        + " Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure"),
                cookie);
    }

    @Test
    void manyTabsWorkAndTheOldestMakeRoom() {
        Flow.Page first = app.authorize();
        Flow.Page second = app.authorize();
        assertEquals(303, app.approve(first, "inventory:read").statusCode());
        assertEquals(303, app.approve(second, "inventory:read").statusCode());
        StringBuilder many = new StringBuilder();
        for (int i = 10; i < 30; i++) {
            many.append("__Host-consent-AAAAAAAAAA").append(i).append("=x; ");
        }
        HttpResponse<String> response = server.wire.get("/authorize?" + app.query(), "Cookie", many.toString());
        List<String> removed = response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("Max-Age=0"))
                .toList();
        assertEquals(11, removed.size());
        assertTrue(removed.get(0).startsWith("__Host-consent-AAAAAAAAAA10=;"), removed.get(0));
    }

    private static HttpResponse<String> consent(String form, String... headers) {
        return server.wire.post("/consent", form, headers);
    }

    private static String approval(Flow.Page page) {
        return Wire.form("ticket", page.hidden("ticket"), "decision", "approve", "scope", "inventory:read");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://evil.example, -",
                "http://mcp.example.com, -",
                "https://mcp.example.com.evil.example, -",
                "null, -",
                "null, cross-site",
                "null, none",
                "-, cross-site",
                "-, same-site",
                "-, none",
                "https://mcp.example.com, cross-site",
                "https://evil.example, same-origin",
            })
    void aFormOfAnotherOriginIsRefused(String origin, String site) {
        Flow.Page page = app.authorize();
        List<String> headers = new ArrayList<>(List.of("Cookie", page.cookies()));
        if (origin != null) {
            headers.addAll(List.of("Origin", origin));
        }
        if (site != null) {
            headers.addAll(List.of("Sec-Fetch-Site", site));
        }
        HttpResponse<String> response = consent(approval(page), headers.toArray(String[]::new));
        assertEquals(403, response.statusCode());
        assertNothingWasDecided(page);
    }

    private static void assertNothingWasDecided(Flow.Page page) {
        assertEquals(303, app.approve(page, "inventory:read").statusCode());
    }

    @Test
    void aFormWithoutItsTicketOrCookieIsRefused() {
        Flow.Page page = app.authorize();
        Flow.Page other = app.authorize();
        String ticket = page.hidden("ticket");
        String decision = "&decision=approve&scope=inventory%3Aread";
        assertEquals(403, consent("x=1" + decision, "Cookie", page.cookies()).statusCode());
        assertEquals(
                403, consent("ticket=" + decision, "Cookie", page.cookies()).statusCode());
        assertEquals(
                403,
                consent("ticket=k1.AAAA" + decision, "Cookie", page.cookies()).statusCode());
        assertEquals(
                403,
                consent("ticket=" + ticket + "&ticket=" + ticket + decision, "Cookie", page.cookies())
                        .statusCode());
        String changed = ticket.substring(0, 40) + (ticket.charAt(40) == 'A' ? 'B' : 'A') + ticket.substring(41);
        assertEquals(
                403,
                consent("ticket=" + changed + decision, "Cookie", page.cookies())
                        .statusCode());
        assertEquals(403, consent(approval(page)).statusCode());
        assertEquals(403, consent(approval(page), "Cookie", other.cookies()).statusCode());
        String wrongValue =
                page.cookies().replaceAll("=.*", "=" + other.cookies().replaceAll(".*=", ""));
        assertEquals(403, consent(approval(page), "Cookie", wrongValue).statusCode());
        assertNothingWasDecided(page);
        assertNothingWasDecided(other);
    }

    @Test
    void anOldBrowserWithoutTheHeadersMayAnswer() {
        Flow.Page page = app.authorize();
        assertEquals(303, consent(approval(page), "Cookie", page.cookies()).statusCode());
    }

    @Test
    void aPageHasTenMinutes() {
        Flow.Page page = app.authorize();
        server.clock.advance(Duration.ofMinutes(10));
        HttpResponse<String> response = app.approve(page, "inventory:read");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("This page is too old"), response.body());
    }

    @Test
    void anAnswerCountsOnce() {
        Flow.Page page = app.authorize();
        assertEquals(303, app.approve(page, "inventory:read").statusCode());
        for (String decision : List.of("approve", "deny")) {
            HttpResponse<String> again = app.decide(page, decision, "inventory:read");
            assertEquals(409, again.statusCode());
            assertTrue(again.body().contains("You have already answered"), again.body());
        }
    }

    @Test
    void noIsToldToTheClientAndStaysNo() {
        Flow.Page page = app.authorize();
        HttpResponse<String> denied = app.decide(page, "deny");
        assertEquals(303, denied.statusCode());
        assertTrue(denied.headers().firstValue("Location").orElseThrow().startsWith("https://app.example/cb?error="));
        assertEquals(Optional.of("access_denied"), Flow.parameter(denied, "error"));
        assertEquals(Optional.of(Flow.STATE), Flow.parameter(denied, "state"));
        assertEquals(Optional.of(TestServer.ORIGIN), Flow.parameter(denied, "iss"));
        assertEquals(409, app.approve(page, "inventory:read").statusCode());
    }

    @Test
    void aNonsenseDecisionIsNone() {
        Flow.Page page = app.authorize();
        assertEquals(400, app.decide(page, "perhaps").statusCode());
        assertEquals(400, app.decide(page, "").statusCode());
        assertNothingWasDecided(page);
    }

    @Test
    void nothingTickedAsksAgain() {
        Flow.Page page = app.authorize();
        HttpResponse<String> again = app.approve(page);
        assertEquals(200, again.statusCode());
        assertTrue(again.body().contains("Tick at least one box"), again.body());
        assertEquals(303, app.approve(new Flow.Page(again), "inventory:read").statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inventory:read offline_access | inventory:read | inventory:read offline_access",
                "inventory:read reference:read | inventory:read | inventory:read",
                "inventory:read | inventory:read,inventory:write,admin | inventory:read",
                "inventory:write | inventory:write | inventory:write",
            })
    void whatIsGrantedWasAskedForAndTicked(String asked, String ticked, String granted) {
        HttpResponse<String> departed = app.approve(app.authorize("scope", asked), ticked.split(","));
        HttpResponse<String> arrived = app.arrive(departed, "anna");
        HttpResponse<String> tokens =
                app.exchange(Flow.parameter(arrived, "code").orElseThrow());
        assertEquals(granted, Flow.json(tokens).path("scope").asText());
    }

    @Test
    void consentIsAskedEveryTime() {
        app.tokens("anna");
        assertTrue(app.authorize().response().body().contains("name=\"decision\""));
        Flow other = Flow.registered(server.wire, "https://other.example/cb");
        assertTrue(other.authorize().response().body().contains("name=\"decision\""));
    }
}
