package dev.toolwright.server.oauth.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedPasswords;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.Wire;
import dev.toolwright.server.oauth.signin.Stay;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-V4: a person sees and cuts what is connected, and nobody else does. */
final class ConnectionsTest {
    private static final String[] OURS = {"Origin", TestServer.ORIGIN, "Sec-Fetch-Site", "same-origin"};

    private final ScriptedProvider provider = new ScriptedProvider();
    private final TestServer server = new TestServer(provider);

    @AfterEach
    void stop() {
        server.close();
    }

    /** The page of somebody who has signed in to see it. */
    private Flow.Page visit(String who) {
        HttpResponse<String> departure = post("visit=yes", "");
        assertEquals(303, departure.statusCode(), departure.body());
        String state = Flow.parameter(departure, "state").orElseThrow();
        HttpResponse<String> page = server.wire.get(
                "/callback?" + Wire.form("state", state, "code", who), "Cookie", Flow.cookies(departure));
        assertEquals(200, page.statusCode(), page.body());
        return new Flow.Page(page);
    }

    private HttpResponse<String> cut(Flow.Page page, String... what) {
        List<String> form = new ArrayList<>(List.of("ticket", page.hidden("ticket")));
        form.addAll(List.of(what));
        return post(Wire.form(form.toArray(String[]::new)), page.cookies());
    }

    private HttpResponse<String> post(String form, String cookies, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers.length == 0 ? OURS : headers));
        if (!cookies.isEmpty()) {
            all.addAll(List.of("Cookie", cookies));
        }
        return server.wire.post("/connections", form, all.toArray(String[]::new));
    }

    private static List<String> buttons(HttpResponse<String> page) {
        Matcher button = Pattern.compile("name=\"cut\" value=\"([^\"]*)\"").matcher(page.body());
        return button.results().map(found -> found.group(1)).toList();
    }

    private JsonNode connect(String app, String who, String... scopes) {
        return Flow.registered(server.wire, "https://" + app + ".example/cb").tokens(who, scopes);
    }

    private int mcp(JsonNode tokens) {
        return new Flow(server.wire, "any", "any")
                .mcp(tokens.path("access_token").asText())
                .statusCode();
    }

    @Test
    void showsNothingBeforeSomebodyHasSignedIn() {
        connect("one", "anna");
        HttpResponse<String> page = server.wire.get("/connections");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<h1>Connected apps</h1>"), page.body());
        assertFalse(page.body().contains("example/cb") || page.body().contains("App"), page.body());
        assertEquals(List.of(), page.headers().allValues("Set-Cookie"));
        assertEquals(Optional.of("DENY"), page.headers().firstValue("X-Frame-Options"));
    }

    @Test
    void showsWhatIsConnectedSinceWhenAndWhatItMayDo() {
        JsonNode tokens = connect("one", "anna", "inventory:read", "inventory:write");
        server.clock.advance(Duration.ofMinutes(30));
        connect("two", "anna", "inventory:read");
        assertEquals(200, mcp(tokens));
        connect("three", "eve");
        Flow.Page page = visit("anna");
        String text = page.response().body();
        assertEquals(2, buttons(page.response()).size());
        assertTrue(text.contains("Signed in as anna@example.com"), text);
        assertTrue(text.contains("<dt>Connected since</dt><dd>November 24, 2026"), text);
        assertTrue(text.contains("10:30") && text.contains("10:00") && text.contains("UTC"), text);
        assertEquals(1, text.split("Not used yet", -1).length - 1);
        assertTrue(text.contains("see, change") && text.contains(": see</li>"), text);
        assertFalse(text.contains("<script"), "it works without");
    }

    @Test
    void theSignInForThePageLeavesNothingBehind() {
        connect("one", "anna");
        visit("anna");
        assertEquals(List.of(Stay.LASTING, Stay.VISIT), List.copyOf(provider.stays));
        assertEquals(
                1,
                server.store
                        .connections()
                        .of(new Person("person-anna"), server.clock.instant())
                        .size());
    }

    @Test
    void oneIsCutAtOnceAndTheOtherStays() {
        JsonNode first = connect("one", "anna");
        server.clock.advance(Duration.ofSeconds(1));
        JsonNode second = connect("two", "anna");
        Flow.Page page = visit("anna");
        String oldest = buttons(page.response()).get(1);
        HttpResponse<String> after = cut(page, "cut", oldest);
        assertEquals(200, after.statusCode());
        assertTrue(after.body().contains("What you cut works no more"), after.body());
        assertEquals(1, buttons(after).size());
        assertEquals(401, mcp(first));
        assertEquals(200, mcp(second));
        assertEquals(
                "400 invalid_grant",
                Flow.error(Flow.registered(server.wire, "https://one.example/cb")
                        .refresh(first.path("refresh_token").asText())));
    }

    @Test
    void allAreCutButNobodyElses() {
        JsonNode first = connect("one", "anna");
        JsonNode second = connect("two", "anna");
        JsonNode eves = connect("two", "eve");
        HttpResponse<String> after = cut(visit("anna"), "all", "yes");
        assertTrue(after.body().contains("No app is connected"), after.body());
        assertEquals(401, mcp(first));
        assertEquals(401, mcp(second));
        assertEquals(200, mcp(eves));
    }

    @Test
    void nobodyCutsWhatIsAnothers() {
        JsonNode eves = connect("one", "eve");
        String grant = server.store
                .connections()
                .of(new Person("person-eve"), server.clock.instant())
                .get(0)
                .grant()
                .id();
        HttpResponse<String> after = cut(visit("anna"), "cut", grant);
        assertEquals(200, after.statusCode());
        assertFalse(after.body().contains("What you cut"), after.body());
        assertEquals(200, mcp(eves));
    }

    @Test
    void aFormCountsOnlyFromItsOwnPageBrowserAndTime() {
        JsonNode tokens = connect("one", "anna");
        Flow.Page page = visit("anna");
        String form = Wire.form("ticket", page.hidden("ticket"), "all", "yes");
        assertEquals(
                403,
                post(form, page.cookies(), "Origin", "https://evil.example").statusCode());
        assertEquals(
                403, post(form, page.cookies(), "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(
                403, post("visit=yes", "", "Origin", "https://evil.example").statusCode());
        assertEquals(403, post(form, "").statusCode());
        assertEquals(403, post(form, visit("eve").cookies()).statusCode());
        assertEquals(403, post("all=yes", page.cookies()).statusCode());
        assertEquals(403, post("all=yes&ticket=forged", page.cookies()).statusCode());
        server.clock.advance(Duration.ofMinutes(11));
        HttpResponse<String> late = post(form, page.cookies());
        assertEquals(200, late.statusCode());
        assertTrue(late.body().contains("name=\"visit\""), late.body());
        assertEquals(200, mcp(tokens), "nothing of this has cut anything");
    }

    @Test
    void aConsentTicketIsNoVisit() {
        Flow flow = Flow.registered(server.wire, "https://one.example/cb");
        Flow.Page consent = flow.authorize();
        assertEquals(403, cut(consent, "all", "yes").statusCode());
        Flow.Page visit = visit("anna");
        assertEquals(403, flow.approve(visit, "inventory:read").statusCode());
    }

    @Test
    void whoeverDeclinesSeesNothing() {
        HttpResponse<String> departure = post("visit=yes", "");
        String state = Flow.parameter(departure, "state").orElseThrow();
        HttpResponse<String> page = server.wire.get(
                "/callback?" + Wire.form("state", state, "error", "access_denied"), "Cookie", Flow.cookies(departure));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("name=\"visit\""), page.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it | App collegate          | 24 novembre 2026
            fr | Applications connectées| 24 novembre 2026
            de | Verbundene Apps        | 24. November 2026
            es | Aplicaciones conectadas| 24 de noviembre de 2026
            """)
    void speaksThePersonsLanguage(String language, String title, String date) {
        connect("one", "anna");
        HttpResponse<String> departure =
                post("visit=yes", "", "Origin", TestServer.ORIGIN, "Accept-Language", language);
        String state = Flow.parameter(departure, "state").orElseThrow();
        String page = server.wire
                .get(
                        "/callback?" + Wire.form("state", state, "code", "anna"),
                        "Cookie",
                        Flow.cookies(departure),
                        "Accept-Language",
                        language)
                .body();
        assertTrue(page.contains("<html lang=\"" + language + "\">"), page);
        assertTrue(page.contains(title) && page.contains(date), page);
    }

    @Test
    void aPasswordWillDo() {
        try (TestServer passwords = new TestServer(new ScriptedPasswords())) {
            HttpResponse<String> form = passwords.wire.post("/connections", "visit=yes", OURS);
            assertEquals(200, form.statusCode());
            assertTrue(form.body().contains("It is not stored.</p>"), form.body());
            HttpResponse<String> page = passwords.wire.post(
                    "/login",
                    Wire.form(
                            "transaction",
                            new Flow.Page(form).hidden("transaction"),
                            "username",
                            "anna",
                            "password",
                            "correct horse"),
                    "Cookie",
                    Flow.cookies(form),
                    "Origin",
                    TestServer.ORIGIN);
            assertTrue(page.body().contains("No app is connected"), page.body());
        }
    }
}
