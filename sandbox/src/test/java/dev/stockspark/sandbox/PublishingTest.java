package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Publishing takes its time, may be refused, and every place that tells of it tells the same. */
final class PublishingTest extends SandboxTest {
    private static final String SWITCHED_OFF = "alVolante";

    @Test
    void whatIsAskedForWaitsAndThenIsDone() {
        long vehicle = published("subito", false);
        background(60_000);
        assertEquals(
                "\"PUBLISH_QUEUED\"",
                demo().send("POST", "/it/publications/" + vehicle + "/subito:publish", "")
                        .json()
                        .toString());
        JsonNode waiting = status(vehicle, "subito");
        assertEquals("true true false", flags(waiting));
        assertFalse(brief(vehicle, "subito"));
        background(0);
        JsonNode done = status(vehicle, "subito");
        assertEquals("true false true", flags(done));
        assertTrue(done.hasNonNull("beginDate") && done.hasNonNull("publicationKey"));
        assertTrue(brief(vehicle, "subito"));
        assertTrue(demo().json("/it/vehicle?size=500&portalCodes=subito")
                .toString()
                .contains("" + vehicle));
    }

    @Test
    void itStaysThereUntilItIsWithdrawn() {
        long vehicle = published("autoscoutApi", true);
        background(60_000);
        demo().send("POST", "/it/publications/" + vehicle + "/autoscoutApi:unpublish", "");
        assertEquals("false true true", flags(status(vehicle, "autoscoutApi")));
        background(0);
        JsonNode gone = status(vehicle, "autoscoutApi");
        assertEquals("false false false", flags(gone));
        assertTrue(gone.hasNonNull("beginDate") && gone.hasNonNull("endDate"));
        assertFalse(brief(vehicle, "autoscoutApi"));
    }

    @Test
    void aPortalSaysWhyItRefuses() {
        background(0);
        long vehicle = published("ebayClassifiedsGroup", true);
        ObjectNode document = (ObjectNode) demo().json("/it/vehicle/" + vehicle);
        document.set("status", Json.object().put("name", "SOLD"));
        assertEquals(200, demo().put("/it/vehicle/" + vehicle, document).status());
        JsonNode refused = status(vehicle, "ebayClassifiedsGroup");
        assertEquals("true false false", flags(refused));
        assertEquals(
                "NOT_FREE_VEHICLE_STATUS", refused.at("/errors/0/errorCode").textValue());
        assertEquals("status", refused.at("/errors/0/detail").textValue());
        document.set("status", Json.object().put("name", "FREE"));
        demo().put("/it/vehicle/" + vehicle, document);
        assertEquals("true false true", flags(status(vehicle, "ebayClassifiedsGroup")));
    }

    @Test
    void theSeedHasRefusals() {
        Set<String> codes = StreamSupport.stream(
                        demo().json("/it/vehicle?size=300").get("vehicles").spliterator(), false)
                .flatMap(vehicle -> stream(demo().json(
                                "/it/publications/" + vehicle.get("vehicleId").longValue())))
                .flatMap(each -> stream(each.get("errors")))
                .map(error -> error.get("errorCode").textValue())
                .collect(Collectors.toSet());
        assertTrue(
                codes.containsAll(List.of(
                        "IMAGES_NOT_FOUND",
                        "FIVE_IMAGES_REQUIRED",
                        "DESCRIPTION_UNSPECIFIED",
                        "NOT_FREE_VEHICLE_STATUS")),
                codes::toString);
    }

    @Test
    void anAccountThatIsSwitchedOffTakesNothing() {
        long vehicle = demo().json("/it/vehicle?companyId=36204&size=1")
                .at("/vehicles/0/vehicleId")
                .longValue();
        assertEquals(
                409,
                demo().send("POST", "/it/publications/" + vehicle + "/" + SWITCHED_OFF + ":publish", "")
                        .status());
        background(0);
        demo().send("POST", "/it/publications/" + vehicle + ":publishAll", "");
        assertFalse(brief(vehicle, SWITCHED_OFF));
        demo().put(
                        "/it/company/36204/portalActivation/51044",
                        Json.object().put("portalKey", SWITCHED_OFF).put("enable", true));
        assertEquals(
                200,
                demo().send("POST", "/it/publications/" + vehicle + "/" + SWITCHED_OFF + ":publish", "")
                        .status());
    }

    @Test
    void anAccountHasOnlySoManyPlaces() {
        background(0);
        List<Long> vehicles = StreamSupport.stream(
                        demo().json("/it/vehicle?companyId=35877&size=100")
                                .get("vehicles")
                                .spliterator(),
                        false)
                .map(vehicle -> vehicle.get("vehicleId").longValue())
                .toList();
        long before = vehicles.stream()
                .filter(id -> status(id, "bakeca").get("status").booleanValue())
                .count();
        assertTrue(before < 14, "the seed leaves a place: " + before);
        vehicles.forEach(id -> demo().send("POST", "/it/publications/" + id + "/bakeca:publish", ""));
        List<JsonNode> full = vehicles.stream()
                .map(id -> status(id, "bakeca"))
                .filter(each -> each.at("/errors/0/errorCode").asText().equals("LIMIT_EXCEEDED"))
                .toList();
        assertEquals(vehicles.size() - 14, full.size());
        assertTrue(full.stream().noneMatch(each -> each.get("active").booleanValue()));
    }

    @Test
    void everywhereAndNowhere() {
        background(0);
        long vehicle = demo().json("/it/vehicle?companyId=35430&hasImages=true&size=1")
                .at("/vehicles/0/vehicleId")
                .longValue();
        demo().send("DELETE", "/it/vehicle/" + vehicle + "/publish", "");
        assertEquals(0, activeOn(vehicle));
        demo().send("POST", "/it/publications/" + vehicle + ":publishAll", "");
        assertNotEquals(0, activeOn(vehicle));
        demo().send("POST", "/it/publications/" + vehicle + ":unpublishAll", "");
        assertEquals(0, activeOn(vehicle));
        demo().send("POST", "/it/vehicle/" + vehicle + "/publish", "");
        assertNotEquals(0, activeOn(vehicle));
    }

    @Test
    void aVideoTakesItsTimeAndNeedsPhotos() {
        long with = withPhotos(true);
        background(60_000);
        assertEquals("QUEUED", video(with, "enqueueVideoCreation"));
        background(0);
        JsonNode done = demo().json("/it/vehicle-video/" + with);
        assertEquals("PUBLISHED", done.get("status").textValue());
        assertTrue(done.hasNonNull("youtubeUrl"));
        assertEquals("UNPUBLISHED", video(with, "enqueueVideoUnpublish"));
        assertEquals("FAILED", video(withPhotos(false), "enqueueVideoCreation"));
    }

    private static String video(long vehicle, String what) {
        return demo().send("POST", "/it/videospark/" + vehicle + ":" + what, "")
                .json()
                .get("status")
                .textValue();
    }

    private static long withPhotos(boolean photos) {
        return demo().json("/it/vehicle?size=1&hasImages=" + photos)
                .at("/vehicles/0/vehicleId")
                .longValue();
    }

    private static long activeOn(long vehicle) {
        return stream(demo().json("/it/publications/" + vehicle))
                .filter(each -> each.get("active").booleanValue())
                .count();
    }

    /** A vehicle of demo's that is on this portal, or could be and is not. */
    private static long published(String portal, boolean active) {
        return stream(demo().json("/it/vehicle?size=300&hasImages=true").get("vehicles"))
                .filter(vehicle -> vehicle.hasNonNull("description")
                        && vehicle.at("/status/name").asText().equals("FREE"))
                .filter(vehicle -> stream(vehicle.get("publications"))
                        .anyMatch(each -> each.get("portalCode").equals(TextNode.valueOf(portal))
                                && each.get("published").booleanValue() == active))
                .findFirst()
                .orElseThrow()
                .get("vehicleId")
                .longValue();
    }

    private static JsonNode status(long vehicle, String portal) {
        return entry(demo().json("/it/publications/" + vehicle), "definitionCode", portal);
    }

    private static boolean brief(long vehicle, String portal) {
        boolean brief = entry(demo().json("/it/vehicle/" + vehicle + "/publish"), "portalCode", portal)
                .get("published")
                .booleanValue();
        boolean inVehicle = entry(demo().json("/it/vehicle/" + vehicle).get("publications"), "portalCode", portal)
                .get("published")
                .booleanValue();
        assertEquals(brief, inVehicle);
        return brief;
    }

    private static JsonNode entry(JsonNode list, String field, String value) {
        return stream(list)
                .filter(each -> each.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** Wanted, waiting, there. */
    private static String flags(JsonNode publication) {
        return publication.get("status") + " " + publication.get("toProcess") + " " + publication.get("active");
    }

    private static void background(int millis) {
        assertEquals(
                204,
                demo().send("PUT", "/sandbox/background", "{\"millis\": " + millis + "}")
                        .status());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
