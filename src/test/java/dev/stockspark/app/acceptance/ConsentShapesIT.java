package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Chromium takes a person through consent to each kind of address that an app can have. */
final class ConsentShapesIT {
    private static SignedInStack stack;
    private static Browser browser;

    @BeforeAll
    static void start() {
        stack = SignedInStack.start(Map.of());
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        stack.close();
    }

    /** Nobody is at the address; that Chromium asked for it is what counts. */
    @Test
    void anAppOnTheWeb() {
        App app = App.register(stack.origin(), "Web app", "https://app.example/cb?keep=this%20way");
        try (Browser.Person person = browser.person("en-GB")) {
            List<String> asked = new CopyOnWriteArrayList<>();
            person.page().onRequest(request -> asked.add(request.url()));
            consent(person, app, "shape-https");
            assertTrue(person.text().contains("app.example"));
            person.allow().picture("shape-sign-in").signIn("demo", "demo");
            String sentTo = person.header("location");
            assertTrue(
                    sentTo.matches("https://app\\.example/cb\\?keep=this%20way&code=[\\w-]{43}&state=a%20state&iss=.*"),
                    sentTo);
            assertTrue(asked.contains(sentTo), asked::toString);
        }
    }

    @Test
    void aProgramOnThisComputer() throws Exception {
        HttpServer program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        program.createContext("/callback", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("back".getBytes("US-ASCII"));
            exchange.close();
        });
        program.start();
        int port = program.getAddress().getPort();
        App registered = App.register(stack.origin(), "Program", "http://127.0.0.1/callback");
        App app = new App(stack.origin(), registered.client(), "http://127.0.0.1:" + port + "/callback");
        try (Browser.Person person = browser.person("it-IT")) {
            consent(person, app, "shape-loopback");
            assertEquals(
                    1,
                    person.page().locator("p.note:not([role])").count(),
                    "people are warned of programs on this computer");
            person.allow().signIn("demo", "demo");
            assertEquals("back", person.text());
            assertWay(
                    person.way(),
                    "200 http://127\\.0\\.0\\.1:" + port + "/callback\\?code=[\\w-]{43}&state=a%20state&iss=.*");
        } finally {
            program.stop(0);
        }
    }

    /** Chromium has nothing to open such an address with, and says so by leaving the page; where it was sent is what counts. */
    @Test
    void anAppWithASchemeOfItsOwn() {
        App app = App.register(stack.origin(), "Editor", "cursor://anysphere.cursor-mcp/oauth/callback");
        try (Browser.Person person = browser.person("de-DE")) {
            consent(person, app, "shape-scheme");
            person.allow().signIn("demo", "demo");
            assertTrue(
                    person.way().getLast().startsWith("303 " + stack.origin() + "/callback?"), person.way()::toString);
            String sentTo = person.header("location");
            assertTrue(
                    sentTo.matches(
                            "cursor://anysphere\\.cursor-mcp/oauth/callback\\?code=[\\w-]{43}&state=a%20state&iss=.*"),
                    sentTo);
        }
    }

    @Test
    void whoeverRefusesIsSentBackToo() {
        App app = App.register(stack.origin(), "Editor", "cursor://anysphere.cursor-mcp/oauth/callback");
        try (Browser.Person person = browser.person("fr-FR")) {
            consent(person, app, "shape-refused");
            person.refuse();
            String sentTo = person.header("location");
            assertTrue(sentTo.startsWith("cursor://anysphere.cursor-mcp/oauth/callback?error=access_denied"), sentTo);
            assertTrue(sentTo.contains("&iss="), sentTo);
        }
    }

    private static void consent(Browser.Person person, App app, String picture) {
        person.open(app.authorize()).picture(picture);
        String policy = person.header("content-security-policy");
        assertTrue(
                Pattern.compile("default-src 'none'.*frame-ancestors 'none'")
                        .matcher(policy)
                        .find(),
                policy);
        assertFalse(policy.contains("form-action"), "Chromium applies it to where the form leads in the end");
        assertEquals("DENY", person.header("x-frame-options"));
        assertEquals("no-referrer", person.header("referrer-policy"));
        assertEquals("no-store", person.header("cache-control"));
        assertEquals("nosniff", person.header("x-content-type-options"));
    }

    private static void assertWay(List<String> way, String last) {
        String all = way.toString();
        assertTrue(way.getFirst().startsWith("200 " + stack.origin() + "/authorize?"), all);
        assertTrue(way.contains("303 " + stack.origin() + "/consent"), all);
        assertTrue(way.get(way.size() - 2).startsWith("303 " + stack.origin() + "/callback?"), all);
        assertTrue(way.getLast().matches(last), all);
    }
}
