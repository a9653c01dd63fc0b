package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A stranger pastes the address, signs in, approves, and it works: official clients, a real browser, the packaged server. */
final class SignInIT {
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

    static Stream<Arguments> clients() {
        return Stream.of("sdk-1", "client-2").flatMap(kind -> Stream.of(ConnectingClient.DCR, ConnectingClient.DOCUMENT)
                .map(registration -> Arguments.of(kind, registration)));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void connectsCallsAndRefreshes(String kind, String registration) {
        try (ConnectingClient client = ConnectingClient.start(kind, registration, stack.mcp());
                Browser.Person person = browser.person("it-IT")) {
            JsonNode connected = client.connect(address -> person.open(address)
                    .picture("consent-" + kind + (registration.equals(ConnectingClient.DCR) ? "-dcr" : "-cimd"))
                    .allow()
                    .signIn("demo", "demo"));

            assertTrue(connected.path("connected").asBoolean(), connected.toString());
            assertEquals(stack.origin(), connected.path("iss").asText());
            assertTrue(client.names().contains("update_vehicle_price"));
            assertTrue(companies(client) > 1);
            client.spoil();
            assertTrue(companies(client) > 1, "refreshed without the person");
            assertTrue(
                    person.way().getLast().matches("200 http://127\\.0\\.0\\.1:\\d+/callback\\?.*"),
                    person.way()::toString);
        }
    }

    @Test
    void whatWasNotTickedIsNotThere() {
        try (ConnectingClient client = ConnectingClient.start("sdk-1", ConnectingClient.DCR, stack.mcp());
                Browser.Person person = browser.person("en-GB")) {
            client.connect(address -> person.open(address)
                    .without("inventory:write")
                    .without("organization:write")
                    .allow()
                    .signIn("demo", "demo"));
            List<String> names = client.names();
            assertTrue(names.contains("get_vehicle"), names.toString());
            assertFalse(names.contains("update_vehicle_price"), names.toString());
            JsonNode call = client.call("update_vehicle_price", Map.of("vehicleId", 1, "newPrice", 2));
            assertTrue(call.has("rejected") || call.has("open"), call.toString());
        }
    }

    @Test
    void whoRefusesIsSentBackAndNothingIsConnected() {
        try (ConnectingClient client = ConnectingClient.start("sdk-1", ConnectingClient.DCR, stack.mcp());
                Browser.Person person = browser.person("de-DE")) {
            JsonNode answer = client.connect(address -> person.open(address).refuse());
            assertEquals("access_denied", answer.path("rejected").asText(), answer.toString());
        }
    }

    @Test
    void twoPeopleNeverSeeEachOthersChoice() {
        try (ConnectingClient one = ConnectingClient.start("sdk-1", ConnectingClient.DCR, stack.mcp());
                ConnectingClient two = ConnectingClient.start("client-2", ConnectingClient.DCR, stack.mcp());
                Browser.Person demo = browser.person("it-IT");
                Browser.Person solo = browser.person("fr-FR")) {
            one.connect(address -> demo.open(address).allow().signIn("demo", "demo"));
            two.connect(address -> solo.open(address).allow().signIn("solo", "solo"));
            long chosen = firstCompany(one);
            assertFalse(one.call("select_company", Map.of("companyId", chosen))
                    .path("isError")
                    .asBoolean());
            JsonNode refused = two.call("select_company", Map.of("companyId", chosen));
            assertTrue(refused.path("isError").asBoolean(), refused.toString());
            assertEquals(1, companies(two));
            assertTrue(companies(one) > 1);
        }
    }

    @Test
    void aRestartDisconnectsNobody() {
        try (SignedInStack own = SignedInStack.start(Map.of());
                ConnectingClient client = ConnectingClient.start("sdk-1", ConnectingClient.DCR, own.mcp());
                Browser.Person person = browser.person("es-ES")) {
            client.connect(address -> person.open(address).allow().signIn("demo", "demo"));
            own.killAndStartAgain();
            assertTrue(companies(client) > 1);
            client.spoil();
            assertTrue(companies(client) > 1);
        }
    }

    private static int companies(ConnectingClient client) {
        JsonNode answer = client.call("list_user_companies", Map.of());
        assertTrue(answer.has("structuredContent"), answer.toString());
        return answer.path("structuredContent").path("companies").size();
    }

    private static long firstCompany(ConnectingClient client) {
        return client.call("list_user_companies", Map.of())
                .path("structuredContent")
                .path("companies")
                .path(0)
                .path("id")
                .asLong();
    }
}
