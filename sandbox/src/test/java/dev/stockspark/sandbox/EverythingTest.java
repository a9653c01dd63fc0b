package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.json.Json;
import org.junit.jupiter.api.Test;

/** No operation of the document is left out, and a large stock is no worse than a small one. */
final class EverythingTest extends SandboxTest {
    @Test
    void everyOperationIsSimulated() {
        JsonNode operations = demo().json("/sandbox/operations");
        assertEquals(Json.array(), operations.get("notYet"));
        assertEquals(113, operations.get("simulated").size());
    }

    @Test
    void everyVehicleInStockIsFoundByItsPlateAndItsVin() {
        ObjectNode vehicle = (ObjectNode) demo().json("/it/vehicle/9476489");
        String query = "/it/vehicle/getVehicleWithCandidateTrims?companyId=35430&vehicleClass=car&";
        JsonNode byVin = demo().json(query + "vin=" + vehicle.get("vin").textValue());
        assertEquals(vehicle.at("/model/name"), byVin.at("/vehicle/model"));
        assertEquals(vehicle.at("/version/name"), byVin.at("/candidateTrims/0/name"));
        String draft = "/it/vehicle/compileByTrim?companyId=35430&vehicleClass=car&providerCode="
                + byVin.at("/candidateTrims/0/id").asText();
        assertEquals(vehicle.get("power"), demo().json(draft).get("power"));
    }

    @Test
    void fiveThousandVehiclesOnRequest() {
        SandboxConfig large = Options.parse("--vehicles", "5000");
        try (Sandbox sandbox = Sandbox.start(large)) {
            Client client = Client.of(sandbox).as("demo");
            JsonNode page = client.json("/it/vehicle?size=500&page=9&companyId=35430&withGallery=true");
            assertEquals(4900, page.get("totalVehicles").intValue());
            assertEquals(400, page.get("vehicles").size());
            assertTrue(client.json("/v2/leads-demo/lead/list").get("response").size() > 5000);
        }
    }
}
