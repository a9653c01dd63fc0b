package dev.stockspark.app.acceptance;

import static dev.stockspark.app.acceptance.OfficialClient.from;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.app.acceptance.OfficialClient.Steps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people at a dealer's do in a day, step by step as a model would, with the official client. */
final class WorkflowsIT {
    private static final long COMPANY = 35430;
    private static final long DEALER = 196036;
    private static final String PHOTO = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void createsACarFromAVersion() {
        Session session = Session.of(
                stack,
                settled()
                        .call("search_vehicle_versions", Map.of("make", "fiat"))
                        .call("search_vehicle_versions", Map.of("make", "Fiat", "model", "Panda"))
                        .call("create_vehicle_from_trim", panda())
                        .call("get_vehicle", Map.of("vehicleId", from(5, "id"))));

        assertEquals("models", session.structured(3).path("stage").asText());
        assertTrue(session.structured(4).path("versions").size() > 1, session.structured(4)::toString);
        JsonNode car = session.structured(6);
        assertEquals("Panda", car.path("model").asText());
        assertEquals(11_900.5, car.at("/prices/consumer").asDouble());
        assertEquals(43_210, car.path("mileage").asInt());
        assertEquals(DEALER, car.path("dealerId").asLong());
        assertEquals("RED", car.path("colorBase").asText());
    }

    @Test
    void addsTheDraftOfAVersionUnchangedAndInventsNothing() {
        Map<String, Object> known = Map.of("price", 9000, "condition", "USED");
        Map<String, Object> all =
                Map.of("price", 9000, "condition", "USED", "mileage", 100, "firstRegistration", "202103");
        Session session = Session.of(
                stack,
                settled()
                        .call("get_vehicle_version_template", Map.of("providerCode", "10002275101"))
                        .call("add_vehicle", Map.of("template", from(3, "template"), "userOverrides", known))
                        .call("add_vehicle", Map.of("template", from(3, "template"), "userOverrides", all))
                        .call("get_vehicle", Map.of("vehicleId", from(5, "id"))));

        assertTrue(session.failure(4).contains("mileage, firstRegistration"), session.failure(4));
        JsonNode car = session.structured(6);
        assertEquals(session.structured(3).path("powerHp"), car.at("/technical/powerHp"));
        assertEquals(session.structured(3).path("listPrice"), car.at("/prices/list"));
        assertTrue(car.path("vin").isMissingNode() && car.path("numberPlate").isMissingNode(), car.toString());
    }

    @Test
    void putsPhotosOnACar() {
        Session session = Session.of(
                stack,
                settled()
                        .call("create_vehicle_from_trim", panda())
                        .call(
                                "upload_vehicle_images",
                                Map.of("vehicleId", from(3, "id"), "images", List.of(PHOTO, PHOTO)))
                        .call("get_vehicle_images", Map.of("vehicleId", from(3, "id")))
                        .call(
                                "set_vehicle_main_image",
                                Map.of("vehicleId", from(3, "id"), "imageId", from(5, "images.1.id")))
                        .call(
                                "delete_vehicle_image",
                                Map.of("vehicleId", from(3, "id"), "imageId", from(5, "images.0.id")))
                        .call("list_vehicles", Map.of("sort", "creationDate:desc", "hasImages", true, "size", 50)));

        assertEquals(2, session.structured(5).path("total").asInt());
        assertTrue(session.structured(5).at("/images/0/main").asBoolean(), "the first photo is the main one");
        assertTrue(session.structured(6).path("main").asBoolean());
        assertFalse(session.structured(7).path("mainMissing").asBoolean());
        long id = session.structured(3).path("id").asLong();
        JsonNode listed = row(session.structured(8), id);
        assertEquals(1, listed.path("images").asInt(), listed::toString);
    }

    @Test
    void publishesWithdrawsAndDeletes() {
        Session session = Session.of(
                stack,
                settled()
                        .call("create_vehicle_from_trim", panda())
                        .call("list_available_portals", Map.of())
                        .call("publish_vehicle", Map.of("vehicleId", from(3, "id"), "portals", List.of("all")))
                        .call("get_publication_status", Map.of("vehicleId", from(3, "id")))
                        .call("unpublish_vehicle", Map.of("vehicleId", from(3, "id"), "portals", List.of("all")))
                        .call("delete_vehicle", Map.of("vehicleId", from(3, "id"), "confirm", false)));

        int portals = session.structured(4).path("portals").size();
        assertEquals(portals, session.structured(5).path("requested").size());
        assertEquals(portals, session.structured(6).path("portals").size());
        assertEquals(portals, session.structured(7).path("requested").size());
        assertTrue(session.failure(8).contains("Nothing was deleted"), session.failure(8));
    }

    @Test
    void changesAPriceAndNothingElse() {
        Session session = Session.of(
                stack,
                settled()
                        .call("list_vehicles", Map.of("sort", "price:desc", "size", 1))
                        .call("get_vehicle", Map.of("vehicleId", from(3, "vehicles.0.id")))
                        .call(
                                "update_vehicle_price",
                                Map.of("vehicleId", from(3, "vehicles.0.id"), "newPrice", 12_345.67))
                        .call("get_vehicle", Map.of("vehicleId", from(3, "vehicles.0.id"))));

        JsonNode before = session.structured(4);
        JsonNode after = session.structured(6);
        assertEquals(12_345.67, after.at("/prices/consumer").asDouble());
        assertEquals(before.at("/prices/list"), after.at("/prices/list"));
        assertEquals(before.path("technical"), after.path("technical"));
        assertEquals(before.path("equipment"), after.path("equipment"));
    }

    @Test
    void analysesTheStockAndLowersPricesOnce() {
        Map<String, Object> discount = Map.of(
                "vehicleIds", List.of(from(4, "vehicles.0.id"), from(4, "vehicles.1.id")), "discountPercentage", 7.25);
        Session session = Session.of(
                stack,
                settled()
                        .call("analyze_inventory_health", Map.of("includeDetails", true))
                        .call("get_underperforming_vehicles", Map.of("minDaysInStock", 0, "maxImageCount", 100))
                        .call("get_pricing_recommendations", Map.of())
                        .call("apply_bulk_discount", discount)
                        .call("apply_bulk_discount", discount));

        assertTrue(session.structured(3).path("complete").asBoolean());
        assertTrue(session.structured(4).path("lookedAt").asInt() >= 150);
        assertTrue(session.structured(5).path("lookedAt").asInt() >= 150);
        assertEquals(2, session.structured(6).path("changed").asInt(), session.structured(6)::toString);
        assertEquals(session.structured(6), session.structured(7), "the same call again lowers nothing");
    }

    @Test
    void followsUpEnquiries() {
        Map<String, Object> always = Map.of("dateFrom", "2000-01-01");
        Session session = Session.of(
                stack,
                settled()
                        .call("get_vehicle_leads", always)
                        .call("get_vehicle_leads", Map.of("dateFrom", "2000-01-01", "format", "csv"))
                        .call("analyze_lead_trends", Map.of("timeframe", "quarter", "groupBy", "week"))
                        .call("select_company", Map.of("companyId", 35_877))
                        .call("get_vehicle_leads", always));

        JsonNode leads = session.structured(3);
        assertTrue(leads.path("total").asInt() > 20, leads::toString);
        assertEquals(20, leads.path("leads").size());
        assertTrue(session.structured(4).path("csv").asText().startsWith("id,date"), session.structured(4)::toString);
        assertTrue(session.structured(5).path("direction").isTextual());
        // One key of the service covers both companies; a person sees those of the selected one.
        assertTrue(session.structured(7).path("total").asInt()
                < leads.path("total").asInt());
    }

    /** Steps 1 and 2: the choice is made. */
    private static Steps settled() {
        return new Steps()
                .call("select_company", Map.of("companyId", COMPANY))
                .call("select_dealer", Map.of("dealerId", DEALER));
    }

    private static Map<String, Object> panda() {
        return Map.of(
                "providerCode", "10002275101",
                "price", 11_900.5,
                "condition", "USED",
                "mileage", 43_210,
                "firstRegistration", "202103",
                "color", "Rosso Passione");
    }

    private static JsonNode row(JsonNode listed, long id) {
        return listed.path("vehicles")
                .valueStream()
                .filter(each -> each.path("id").asLong() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + listed));
    }
}
