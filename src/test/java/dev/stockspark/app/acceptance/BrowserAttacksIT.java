package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 55 to 64: on the way of a person's browser through the packaged server, the provider's page included. */
final class BrowserAttacksIT {
    private static SignedInStack stack;
    private static App app;

    @BeforeAll
    static void start() {
        stack = SignedInStack.start(Map.of());
        app = App.register(stack.origin(), "App", "https://app.example/cb");
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @AfterEach
    void mend() {
        provider("[]");
    }

    private static void provider(String faults) {
        assertEquals(
                200,
                Web.send(
                                "PUT",
                                stack.api() + "/sandbox/provider",
                                "{\"faults\":" + faults + "}",
                                "Content-Type",
                                "application/json")
                        .statusCode());
    }

    private static HandBrowser agreed() {
        return new HandBrowser(app.authorize()).agree().follow();
    }

    private static HandBrowser signedIn(HandBrowser agreed) {
        return agreed.submit("username", "demo", "password", "demo");
    }

    private static void assertPage(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() >= 400, answer.body());
        assertTrue(answer.body().contains("<h1>"), answer.body());
        for (String header : List.of("Location", "Access-Control-Allow-Origin")) {
            assertEquals("", answer.headers().firstValue(header).orElse(""));
        }
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""));
    }

    /** Attack 55: whatever is wrong with what the provider says, nobody is signed in and the app gets no code. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong-state", "no-state", "wrong-return-issuer", "no-return-issuer", "wrong-issuer", "wrong-audience",
                "wrong-party", "wrong-signature", "unknown-key", "algorithm-none", "algorithm-hs256", "wrong-nonce",
                "no-nonce", "expired", "issued-later", "no-subject", "no-id-token", "code-refused"
            })
    void whatTheProviderSaysIsNotSimplyBelieved(String fault) {
        HandBrowser browser = agreed();
        provider("[\"" + fault + "\"]");
        signedIn(browser).follow();
        assertPage(browser.page());
        provider("[]");
        assertTrue(leadsBack(signedIn(agreed()).follow().page()), "and the next one is signed in");
    }

    /** Attack 56: a form that is not ours, not this browser's, or not whole; afterwards ours still counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -ticket                | COOKIE |                                   |            | 403
            ticket=x               | COOKIE |                                   |            | 403
            ticket=OTHER           | COOKIE |                                   |            | 403
            ticket=TICKETx         | COOKIE |                                   |            | 403
            ticket=TICKE           | COOKIE |                                   |            | 403
            +ticket=TICKET         | COOKIE |                                   |            | 403
            ticket[]=TICKET -ticket| COOKIE |                                   |            | 403
            decision=approve       |        |                                   |            | 403
            decision=approve       | OTHERS |                                   |            | 403
            decision=approve       | COOKIE | https://evil.example              |            | 403
            decision=approve       | COOKIE | null                              |            | 403
            decision=approve       | COOKIE | SELF.evil.example                 |            | 403
            decision=approve       | COOKIE | https://127.0.0.1                 |            | 403
            decision=approve       | COOKIE | http://127.0.0.1:1                |            | 403
            decision=approve       | COOKIE |                                   | cross-site | 403
            decision=approve       | COOKIE |                                   | same-site  | 403
            decision=approve       | COOKIE |                                   | none       | 403
            decision=approve       | COOKIE | SELF                              | cross-site | 403
            decision=approve       | COOKIE | null                              | cross-site | 403
            decision=approve       | COOKIE | https://evil.example              | same-origin| 403
            decision=maybe         | COOKIE | SELF                              | same-origin| 400
            -decision              | COOKIE | SELF                              | same-origin| 400
            """)
    void aFormOfSomebodyElseChangesNothing(String change, String cookie, String origin, String site, int expected) {
        HandBrowser browser = new HandBrowser(app.authorize());
        HandBrowser other = new HandBrowser(app.authorize());
        String ticket = ticket(browser);
        String good = Web.form("ticket", ticket, "scope", "inventory:read", "decision", "approve");
        String form = Change.of(change.replace("OTHER", ticket(other))
                        .replace("TICKETx", ticket + "x")
                        .replace("TICKET", ticket)
                        .replace("TICKE", ticket.substring(1)))
                .to(good);
        List<String> headers = new ArrayList<>();
        add(
                headers,
                "Cookie",
                cookie == null
                        ? ""
                        : cookie.equals("OTHERS")
                                ? other.cookies(stack.origin() + "/")
                                : browser.cookies(stack.origin() + "/"));
        add(headers, "Origin", origin == null ? "" : origin.replace("SELF", stack.origin()));
        add(headers, "Sec-Fetch-Site", site == null ? "" : site);
        HttpResponse<String> answer = Web.post(stack.origin() + "/consent", form, headers.toArray(String[]::new));
        assertEquals(expected, answer.statusCode(), answer.body());
        assertPage(answer);
        assertEquals(303, browser.agree().page().statusCode(), "the person's own answer still counts");
    }

    private static void add(List<String> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.addAll(List.of(name, value));
        }
    }

    private static String ticket(HandBrowser browser) {
        return browser.value("name=\"ticket\" value=\"([^\"]*)\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                "text/plain; application/x-www-form-urlencoded"
            })
    void onlyFormsAreForms(String type) {
        HandBrowser browser = new HandBrowser(app.authorize());
        HttpResponse<String> answer = Web.send(
                "POST",
                stack.origin() + "/consent",
                Web.form("ticket", ticket(browser), "decision", "approve", "scope", "inventory:read"),
                "Content-Type",
                type,
                "Cookie",
                browser.cookies(stack.origin() + "/"));
        assertEquals(415, answer.statusCode());
        assertPage(answer);
    }

    /** Attack 59: who comes back from the provider has to be who went there, once. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -state                     | COOKIE
            state=                     | COOKIE
            state=unknown              | COOKIE
            state=STATEx               | COOKIE
            +state=STATE               | COOKIE
            +state=other               | COOKIE
            state%5B%5D=STATE -state       | COOKIE
            STATE=STATE -state         | COOKIE
            state=%00STATE             | COOKIE
            state=%C3STATE             | COOKIE
            +code=other                | COOKIE
            +iss=https://evil.example  | COOKIE
            state=STATE                |
            state=STATE                | OTHERS
            -code                      | COOKIE
            code=                      | COOKIE
            code=guessed               | COOKIE
            iss=https://evil.example   | COOKIE
            -iss                       | COOKIE
            -code +error=server_error  | COOKIE
            """)
    void whoComesBackIsWhoWent(String change, String cookie) {
        HandBrowser browser = agreed();
        String cookies = browser.cookies(stack.origin() + "/");
        String others = agreed().cookies(stack.origin() + "/");
        String back = signedIn(browser).page().headers().firstValue("Location").orElseThrow();
        String query = back.substring(back.indexOf('?') + 1);
        String state = query.replaceAll(".*state=([^&]*).*", "$1");
        String changed =
                Change.of(change.replaceAll("(=|%00|%C3)STATE", "$1" + state)).to(query);
        List<String> headers = new ArrayList<>();
        add(headers, "Cookie", cookie == null ? "" : cookie.equals("OTHERS") ? others : cookies);
        HttpResponse<String> answer = Web.get(stack.origin() + "/callback?" + changed, headers.toArray(String[]::new));
        assertPage(answer);
        assertFalse(answer.body().contains(state), "nothing of what was sent is shown");
    }

    @Test
    void nobodyComesBackTwice() {
        HandBrowser browser = agreed();
        String cookies = browser.cookies(stack.origin() + "/");
        String back = signedIn(browser).page().headers().firstValue("Location").orElseThrow();
        assertTrue(leadsBack(browser.follow().page()));
        assertPage(Web.get(back, "Cookie", cookies));
    }

    private static boolean leadsBack(HttpResponse<String> page) {
        return page.statusCode() == 303
                && page.headers().firstValue("Location").orElse("").startsWith("https://app.example/cb?code=");
    }

    /** Attack 61: who has just signed in is asked again, for whatever app. */
    @Test
    void nothingPassesSilently() {
        HandBrowser browser = agreed();
        assertTrue(leadsBack(signedIn(browser).follow().page()));
        App next = App.register(stack.origin(), "Next", "https://next.example/cb");
        for (App each : List.of(app, next)) {
            for (String more : List.of(
                    "",
                    "&prompt=login",
                    "&max_age=0",
                    "&login_hint=demo",
                    "&id_token_hint=x",
                    "&approval_prompt=auto")) {
                HttpResponse<String> page =
                        Web.get(each.authorize() + more, "Cookie", browser.cookies(stack.origin() + "/"));
                assertEquals(200, page.statusCode());
                assertTrue(page.body().contains("value=\"approve\""), page.body());
            }
            HttpResponse<String> silent =
                    Web.get(each.authorize() + "&prompt=none", "Cookie", browser.cookies(stack.origin() + "/"));
            assertTrue(silent.headers().firstValue("Location").orElse("").contains("error=interaction_required"));
        }
    }

    /** Attack 62: a name says nothing about whose app it is, and what does is on the page. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Claude", "ChatGPT by OpenAI", "Claude (claude.ai)", "claude.ai", "\\u0421laude", "StockSpark"})
    void aBorrowedNameIsShownBesideTheRealHost(String name) {
        App borrowed = App.register(stack.origin(), name, "https://evil.example/cb");
        String page = new HandBrowser(borrowed.authorize()).page().body();
        assertTrue(page.contains("<strong>evil.example</strong>"), page);
        assertTrue(page.contains("Nobody has checked its name"), page);
    }

    /** Attack 63: a real app's document with a port that anybody on this computer may listen on. */
    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:6666/callback", "http://127.0.0.1:1/callback", "http://localhost/callback"})
    void aProgramOnThisComputerIsWarnedOf(String redirect) {
        App program = new App(stack.origin(), ConnectingClient.DOCUMENT, redirect);
        String page = new HandBrowser(program.authorize()).page().body();
        assertTrue(page.contains("claude.ai"), page);
        assertTrue(page.contains("class=\"note\""), page);
        assertTrue(new HandBrowser(app.authorize()).page().body().indexOf("class=\"note\"") < 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:6666/evil",
                "http://evil.example/callback",
                "https://claude.ai/callback",
                "http://[::1]:6666/callback",
                "http://localhost.evil.example/callback"
            })
    void aDocumentsAddressesAreAllThereIs(String redirect) {
        assertPage(Web.get(new App(stack.origin(), ConnectingClient.DOCUMENT, redirect).authorize()));
    }

    /** Attack 64: one answer counts, the first. */
    @ParameterizedTest
    @CsvSource({"approve, approve", "approve, deny", "deny, approve", "deny, deny"})
    void anAnswerCountsOnce(String first, String second) {
        HandBrowser browser = new HandBrowser(app.authorize());
        String ticket = ticket(browser);
        String cookies = browser.cookies(stack.origin() + "/");
        assertEquals(303, decide(ticket, first, cookies).statusCode());
        HttpResponse<String> again = decide(ticket, second, cookies);
        assertEquals(409, again.statusCode());
        assertPage(again);
    }

    @Test
    void ofManyClicksAtOnceOneCounts() throws Exception {
        HandBrowser browser = new HandBrowser(app.authorize());
        String ticket = ticket(browser);
        String cookies = browser.cookies(stack.origin() + "/");
        List<Integer> statuses =
                together(20, () -> decide(ticket, "approve", cookies).statusCode());
        assertEquals(1, statuses.stream().filter(each -> each == 303).count(), statuses.toString());
        assertEquals(19, statuses.stream().filter(each -> each == 409).count(), statuses.toString());
    }

    /** A second tab is a request of its own. */
    @Test
    void twoTabsDoNotDisturbEachOther() {
        HandBrowser first = agreed();
        HandBrowser second = agreed();
        String one = signedIn(second)
                .follow()
                .page()
                .headers()
                .firstValue("Location")
                .orElse("");
        String two =
                signedIn(first).follow().page().headers().firstValue("Location").orElse("");
        assertTrue(one.contains("code=") && two.contains("code="), one + two);
        assertNotEquals(one, two);
    }

    private static HttpResponse<String> decide(String ticket, String decision, String cookies) {
        return Web.post(
                stack.origin() + "/consent",
                Web.form("ticket", ticket, "scope", "inventory:read", "decision", decision),
                "Cookie",
                cookies,
                "Origin",
                stack.origin());
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
