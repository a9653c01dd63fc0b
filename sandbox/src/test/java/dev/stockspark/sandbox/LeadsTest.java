package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.Client.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The leads service: a key in the path, no bearer token, errors of its own. */
final class LeadsTest extends SandboxTest {
    private static final String ALL = "/v2/leads-demo/lead/list";

    private final Client nobody = Client.of(sandbox());

    @Test
    void leadsAreAboutVehiclesThatAreThere() {
        List<JsonNode> leads = leads(ALL);
        Set<Long> vehicles = Stream.of("it", "fr", "de", "es", "uk")
                .flatMap(country -> StreamSupport.stream(
                        demo().json("/" + country + "/vehicle?size=500")
                                .get("vehicles")
                                .spliterator(),
                        false))
                .map(vehicle -> vehicle.get("vehicleId").longValue())
                .collect(Collectors.toSet());
        assertTrue(leads.size() > 300, () -> leads.size() + " leads");
        assertTrue(leads.stream().anyMatch(lead -> lead.get("vehicle_id").isNull()));
        leads.stream()
                .filter(lead -> lead.hasNonNull("vehicle_id"))
                .forEach(lead ->
                        assertTrue(vehicles.contains(lead.get("vehicle_id").longValue()), lead::toString));
        assertEquals(
                leads.size(),
                leads.stream().map(lead -> lead.get("id")).distinct().count());
    }

    @Test
    void aLeadIsYoungerThanItsVehicle() {
        JsonNode lead = leads(ALL).stream()
                .filter(each -> each.hasNonNull("vehicle_id")
                        && each.path("dealer_city").asText().equals("Milano"))
                .findFirst()
                .orElseThrow();
        JsonNode vehicle = demo().json("/it/vehicle/" + lead.get("vehicle_id"));
        assertTrue(lead.get("dateCreated")
                        .textValue()
                        .substring(0, 10)
                        .compareTo(vehicle.get("creationDate").textValue().substring(0, 10))
                >= 0);
        assertEquals(vehicle.at("/priceGross/consumerPrice"), lead.get("price"));
        assertEquals(vehicle.get("dealerId").longValue(), lead.get("dealer_id").longValue());
    }

    @Test
    void aPeriodIsFromDayToDay() {
        List<JsonNode> october = leads(ALL + "?dateFrom=2026-10-01&dateTo=2026-10-31");
        assertFalse(october.isEmpty());
        assertTrue(october.stream()
                .allMatch(lead -> lead.get("dateCreated").textValue().startsWith("2026-10")));
        String day = october.get(0).get("dateCreated").textValue().substring(0, 10);
        assertFalse(leads(ALL + "?dateFrom=" + day + "&dateTo=" + day).isEmpty());
        assertTrue(leads(ALL + "?dateFrom=2027-01-01").isEmpty());
    }

    @Test
    void theLatestComesFirstAndTwiceTheSame() {
        List<String> times = leads(ALL).stream()
                .map(lead -> lead.get("dateCreated").textValue())
                .toList();
        assertEquals(times.stream().sorted((a, b) -> b.compareTo(a)).toList(), times);
        assertEquals(leads(ALL), leads(ALL));
    }

    @Test
    void aKeyTellsAboutItsOwnCompanies() {
        assertTrue(leads("/v2/leads-solo/lead/list").stream()
                .allMatch(lead -> lead.get("dealer_id").longValue() == 198555));
        assertTrue(leads("/v2/leads-empty/lead/list").isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> refusals() {
        return Map.of(
                        "GET /v2/nonsense/lead/list",
                        403,
                        ALL + "?dateFrom=yesterday",
                        400,
                        ALL + "?format=xml",
                        400,
                        ALL + "?vehicleId=9476489",
                        400,
                        "GET /v2/leads-demo/lead",
                        404,
                        "POST " + ALL,
                        405)
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    String[] line = each.getKey().startsWith("/")
                            ? new String[] {"GET", each.getKey()}
                            : each.getKey().split(" ");
                    Reply reply = nobody.send(line[0], line[1], "");
                    assertEquals(each.getValue(), reply.status());
                    assertTrue(reply.json().hasNonNull("error"));
                    assertFalse(reply.json().has("code"));
                }));
    }

    @Test
    void theKeyIsNotRecorded() {
        nobody.get(ALL);
        String record = demo().json("/sandbox/requests").toString();
        assertFalse(record.contains("leads-demo"), record);
        assertTrue(record.contains("/v2/***/lead/list"), record);
    }

    private List<JsonNode> leads(String path) {
        return StreamSupport.stream(nobody.json(path).get("response").spliterator(), false)
                .toList();
    }
}
