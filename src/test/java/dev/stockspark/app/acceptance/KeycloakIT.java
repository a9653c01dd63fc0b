package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.junit.jupiter.params.provider.EnumSource;

/** People sign in at a real Keycloak, and the packaged server calls an API that asks the same Keycloak who is calling. */
final class KeycloakIT {
    private static final String ANNA = "anna";
    private static final String BRUNO = "bruno";
    /** Nobody may type a password too often, so there are several people. */
    private static final String CARLA = "carla";

    private static Keycloak keycloak;
    private static GuardedApi api;
    private static Program byCode;
    private static Program byPassword;

    /** Where a name and a password are typed. */
    enum Way {
        CODE,
        PASSWORD
    }

    @BeforeAll
    static void start() {
        keycloak = Keycloak.start();
        api = GuardedApi.start(keycloak);
        byCode = server(Map.of(
                "STOCKSPARK_SIGN_IN_CLIENT_ID", "mcp-server",
                "STOCKSPARK_SIGN_IN_CLIENT_SECRET", "a-secret-of-the-test-realm"));
        byPassword = server(Map.of("STOCKSPARK_SIGN_IN", "password", "STOCKSPARK_SIGN_IN_CLIENT_ID", "mcp-passwords"));
    }

    @AfterAll
    static void stop() {
        Stream.of(byCode, byPassword, api, keycloak).forEach(KeycloakIT::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static Program server(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "STOCKSPARK_API_URL", api.address(),
                "STOCKSPARK_SIGN_IN_ISSUER", keycloak.issuer(),
                "STOCKSPARK_PORT", Integer.toString(Stack.freePort()),
                "STOCKSPARK_DATA", Stack.temporaryFolder().toString()));
        environment.putAll(settings);
        Program server = Stack.server(environment);
        server.address(Stack.START);
        return server;
    }

    @AfterEach
    void mend() {
        keycloak.cable().mend();
    }

    private static String origin(Program server) {
        return server.address(Stack.START).replaceAll("/mcp$", "");
    }

    private static String password(String user) {
        return user + "'s password";
    }

    private static Connected connect(Way way, String user) {
        Connected app = new Connected(origin(way == Way.CODE ? byCode : byPassword));
        return app.take(signIn(app.ask().agree(), way, user));
    }

    private static HandBrowser signIn(HandBrowser browser, Way way, String user) {
        return switch (way) {
            case CODE ->
                browser.follow()
                        .submit("username", user, "password", password(user))
                        .follow();
            case PASSWORD -> browser.submit("username", user, "password", password(user));
        };
    }

    @ParameterizedTest
    @EnumSource
    void theApiKnowsWhoCalls(Way way) {
        Connected annas = connect(way, ANNA);
        assertEquals(ANNA, annas.person());
        assertTrue(api.lastShown().startsWith("Bearer eyJ"), "Keycloak's token, not ours");
        assertNotEquals("Bearer " + annas.accessToken(), api.lastShown());
        assertEquals(BRUNO, connect(way, BRUNO).person());
        assertEquals(ANNA, annas.person());
        assertEquals(200, annas.refresh().statusCode());
        assertEquals(ANNA, annas.person());
    }

    @Test
    void aWrongPasswordConnectsNothing() {
        HandBrowser browser = new Connected(origin(byPassword)).ask().agree();
        for (String user : List.of(ANNA, "nobody-of-that-name")) {
            browser.submit("username", user, "password", "wrong");
            assertEquals(200, browser.page().statusCode());
            assertTrue(
                    browser.page().body().contains("role=\"alert\""),
                    browser.page().body());
        }
    }

    @ParameterizedTest
    @EnumSource
    void expiredTokensAreRenewedOnceForAllWhoWait(Way way) throws Exception {
        Connected app = connect(way, CARLA);
        for (int round = 0; round < 3; round++) {
            assertEquals(CARLA, app.person());
            api.refuseAllShown();
            // The realm takes each refresh token once and ends the session when it sees one again.
            assertEquals(Set.of(CARLA), together(12, app::person));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverLogsOutAtKeycloakSignsInAnew(Way way) {
        Connected app = connect(way, BRUNO);
        assertEquals(BRUNO, app.person());
        keycloak.logOut(BRUNO);
        HttpResponse<String> ended = app.companies();
        assertEquals(401, ended.statusCode(), ended.body());
        assertTrue(ended.headers().firstValue("WWW-Authenticate").orElse("").contains("invalid_token"));
        HttpResponse<String> refused = app.refresh();
        assertEquals("invalid_grant", Web.json(refused).path("error").asText());
        assertEquals(BRUNO, connect(way, BRUNO).person());
    }

    @Test
    void newKeysAreTaken() {
        connect(Way.CODE, CARLA);
        keycloak.rotateKeys();
        assertEquals(CARLA, connect(Way.CODE, CARLA).person());
        assertEquals(CARLA, connect(Way.PASSWORD, CARLA).person());
    }

    @ParameterizedTest
    @EnumSource
    void anOutageOfKeycloakDisconnectsNobody(Way way) {
        Connected app = connect(way, ANNA);
        assertEquals(ANNA, app.person());
        String server = origin(way == Way.CODE ? byCode : byPassword);
        keycloak.cable().cut();
        assertEquals(
                200, Web.get(server + "/.well-known/oauth-authorization-server").statusCode());
        assertEquals(ANNA, app.person(), "the token at hand is still good");
        assertEquals(200, app.refresh().statusCode());
        api.refuseAllShown();
        HttpResponse<String> call = app.companies();
        assertEquals(200, call.statusCode(), call.body());
        assertTrue(Web.json(call).path("result").path("isError").asBoolean(), call.body());
        HandBrowser newcomer = new Connected(server).ask().agree();
        if (way == Way.PASSWORD) {
            newcomer.submit("username", ANNA, "password", password(ANNA));
            assertEquals(503, newcomer.page().statusCode());
        }
        keycloak.cable().mend();
        assertEquals(ANNA, app.person());
        assertEquals(ANNA, connect(way, ANNA).person());
    }

    @Test
    void whatIsCutOnThePageIsGoneAtKeycloakToo() {
        int before = keycloak.lasting(BRUNO, "mcp-passwords");
        Connected app = connect(Way.PASSWORD, BRUNO);
        assertEquals(BRUNO, app.person());
        assertEquals(before + 1, keycloak.lasting(BRUNO, "mcp-passwords"));
        HandBrowser browser = new HandBrowser(origin(byPassword) + "/connections").submit("visit", "yes");
        browser.submit("username", BRUNO, "password", password(BRUNO));
        assertEquals(before + 1, keycloak.lasting(BRUNO, "mcp-passwords"), "looking at the page leaves nothing behind");
        browser.submit("cut", browser.value("name=\"cut\" value=\"([^\"]*)\""));
        assertEquals(401, app.companies().statusCode());
        Eventually.holds(() -> keycloak.lasting(BRUNO, "mcp-passwords") == before);
    }

    @Test
    void withAnExternalAuthorizationServerOnlyItsTokensForThisServerCount() {
        Program external = server(
                Map.of("STOCKSPARK_AUTH", "external", "STOCKSPARK_SIGN_IN_AUDIENCE", "https://mcp.example.com/mcp"));
        try {
            String server = origin(external);
            JsonNode resource = Web.json(Web.get(server + "/.well-known/oauth-protected-resource/mcp"));
            assertEquals(
                    keycloak.issuer(),
                    resource.path("authorization_servers").path(0).asText());
            JsonNode good =
                    keycloak.tokens("tokens-for-mcp", ANNA, password(ANNA), "openid organization:read inventory:read");
            String token = good.path("access_token").asText();
            Set<String> names = names(Connected.rpc(server, token, "tools/list", "{}"));
            assertTrue(names.contains("get_vehicle") && names.contains("list_user_companies"), names.toString());
            assertFalse(names.contains("update_vehicle_price"), "it was not granted");
            assertEquals(
                    403, Connected.call(server, token, "update_vehicle_price").statusCode());
            String other = keycloak.tokens("mcp-passwords", ANNA, password(ANNA), "openid")
                    .path("access_token")
                    .asText();
            for (String bad : List.of(
                    other,
                    good.path("id_token").asText(),
                    token.substring(0, token.lastIndexOf('.') + 1),
                    token + "x",
                    "nonsense")) {
                assertEquals(401, Connected.rpc(server, bad, "tools/list", "{}").statusCode(), bad);
            }
            keycloak.cable().cut();
            assertEquals(200, Connected.rpc(server, token, "tools/list", "{}").statusCode());
        } finally {
            external.close();
        }
    }

    @Test
    void nothingSecretIsInTheLogs() {
        Connected app = connect(Way.PASSWORD, CARLA);
        assertEquals(CARLA, app.person());
        for (Program server : List.of(byCode, byPassword)) {
            String log = server.errors() + server.output();
            for (String secret : List.of(password(CARLA), app.accessToken(), "eyJ", "a-secret-of-the-test-realm")) {
                assertFalse(log.contains(secret), log);
            }
        }
    }

    private static Set<String> names(HttpResponse<String> listed) {
        assertEquals(200, listed.statusCode(), listed.body());
        Set<String> names = new HashSet<>();
        Web.json(listed)
                .path("result")
                .path("tools")
                .forEach(tool -> names.add(tool.path("name").asText()));
        return names;
    }

    private static <T> Set<T> together(int count, Callable<T> each) throws Exception {
        Set<T> results = new HashSet<>();
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
