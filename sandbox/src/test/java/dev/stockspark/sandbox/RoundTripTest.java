package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.Client.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Read, change, write back, read again: nothing but the change may show. */
final class RoundTripTest extends SandboxTest {
    private static final String UNKNOWN =
            "{\"rate\":1.10,\"tiny\":0.1000000000000000055511151231257827,\"big\":123456789012345678901234567890,"
                    + "\"zero\":0.0,\"text\":\"a\\\"b\\\\c – è 🚗\",\"list\":[null,true,{\"z\":1,\"a\":2}],\"empty\":{}}";

    @Test
    void anUnchangedVehicleComesBackAsItWas() {
        Client demo = demo();
        for (JsonNode vehicle : demo.json("/it/vehicle?size=25&page=1").get("vehicles")) {
            String path = "/it/vehicle/" + vehicle.get("vehicleId");
            Reply before = demo.get(path);
            demo.send("PUT", path, text(before));
            assertEquals(comparable(before.json()), comparable(demo.json(path)));
        }
    }

    @Test
    void unknownFieldsKeepTheirBytes() {
        Reply before = demo().get("/it/vehicle/9476489");
        String with = text(before).replaceFirst("\\{", "{\"fromElsewhere\":" + Matcher.quoteReplacement(UNKNOWN) + ",");
        assertEquals(200, demo().send("PUT", "/it/vehicle/9476489", with).status());
        String after = text(demo().get("/it/vehicle/9476489"));
        assertTrue(after.contains("\"fromElsewhere\":" + UNKNOWN), after);
    }

    @Test
    void theSeedHasFieldsThatTheDocumentDoesNotKnow() {
        List<JsonNode> with = StreamSupport.stream(
                        demo().json("/it/vehicle?size=500").get("vehicles").spliterator(), false)
                .filter(vehicle -> vehicle.has("dmsReference"))
                .toList();
        assertTrue(with.size() >= 15);
        String raw = text(demo().get("/it/vehicle/" + with.get(0).get("vehicleId")));
        assertTrue(
                raw.contains(
                        "\"weight\":1.10,\"residual\":0.1000000000000000055511151231257827,\"serial\":90071992547"),
                raw);
    }

    @Test
    void pricesKeepTheirDigits() {
        ObjectNode vehicle = (ObjectNode) demo().json("/it/vehicle/9476489");
        String sent = vehicle.toString().replaceFirst("\"consumerPrice\":[0-9.]+", "\"consumerPrice\":19999.90");
        demo().send("PUT", "/it/vehicle/9476489", sent);
        assertTrue(text(demo().get("/it/vehicle/9476489")).contains("\"consumerPrice\":19999.90,"));
    }

    @Test
    void whatARecordSaysAboutPicturesIsNotTakenOver() {
        JsonNode before = demo().json("/it/vehicle?hasImages=true&size=1").at("/vehicles/0/vehicleId");
        ObjectNode vehicle = (ObjectNode) demo().json("/it/vehicle/" + before);
        JsonNode images = vehicle.get("images");
        vehicle.set("images", vehicle.objectNode());
        demo().put("/it/vehicle/" + before, vehicle);
        assertEquals(images, demo().json("/it/vehicle/" + before).get("images"));
    }

    @Test
    void aCreatedVehicleIsFoundChangedAndDeleted() {
        Client demo = demo();
        ObjectNode draft = (ObjectNode)
                demo.json("/it/vehicle/compileByTrim?companyId=35430&providerCode=10002764701&vehicleClass=car");
        draft.put("externalId", "NEW-1");
        long id = demo.post("/it/vehicle", draft).json().get("vehicleId").longValue();
        assertEquals(
                id,
                demo.json("/it/vehicle?externalId=NEW-1")
                        .at("/vehicles/0/vehicleId")
                        .longValue());
        assertEquals(200, demo.send("DELETE", "/it/vehicle/" + id, "").status());
        assertEquals(404, demo.get("/it/vehicle/" + id).status());
        assertEquals(404, demo.send("DELETE", "/it/vehicle/" + id, "").status());
    }

    private static JsonNode comparable(JsonNode vehicle) {
        return ((ObjectNode) vehicle).without("modificationDate");
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
