package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.json.Json;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What tests do to the sandbox. */
final class ControlsTest extends SandboxTest {
    @Test
    void aResetBringsEverythingBack() {
        Client demo = demo();
        JsonNode before = demo.json("/it/vehicle?size=500&withGallery=true");
        JsonNode companies = demo.json("/it/company");
        ObjectNode vehicle = (ObjectNode) demo.json("/it/vehicle/9476489");
        demo.put("/it/vehicle/9476489", vehicle.put("note", "changed"));
        demo.send("DELETE", "/it/vehicle/" + before.at("/vehicles/1/vehicleId"), "");
        demo.post(
                "/it/company",
                Json.object()
                        .put("name", "New")
                        .set("salesCounty", Json.object().put("name", "MI")));
        demo.send("DELETE", "/it/vehicle/9476489/images/gallery/260773197", "");
        assertEquals(204, demo.send("POST", "/sandbox/reset", "").status());
        assertEquals(before, demo.json("/it/vehicle?size=500&withGallery=true"));
        assertEquals(companies, demo.json("/it/company"));
    }

    @Test
    void requestsAreRecordedWithoutSecrets() {
        demo().send("DELETE", "/sandbox/requests", "");
        Client.of(sandbox())
                .token(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "carspark-api",
                        "username",
                        "demo",
                        "password",
                        "s3cret"));
        demo().get("/it/vehicle?make=24&make=25");
        demo().put("/it/company/35877", Json.object().put("name", "B"));
        demo().with("Accept-Language", "de").get("/it/nowhere");
        JsonNode requests = demo().json("/sandbox/requests");
        assertEquals(4, requests.size());
        assertEquals("***", requests.at("/0/body/password/0").textValue());
        assertEquals("demo", requests.at("/0/body/username/0").textValue());
        assertEquals("getVehicles", requests.at("/1/operationId").textValue());
        assertEquals("[\"24\",\"25\"]", requests.at("/1/query/make").toString());
        assertEquals("***", requests.at("/1/headers/authorization").textValue());
        assertEquals("{\"name\":\"B\"}", requests.at("/2/body").toString());
        assertEquals(400, requests.at("/2/status").intValue());
        assertEquals("", requests.at("/3/operationId").textValue());
        assertEquals("de", requests.at("/3/headers/accept-language").textValue());
        assertFalse(requests.toString().contains("s3cret"));
    }

    @Test
    void aControlThatIsNoneNamesThoseThatAre() {
        var reply = demo().get("/sandbox/recordings");
        assertEquals(404, reply.status());
        assertEquals(true, reply.json().get("message").textValue().contains("GET /sandbox/requests"));
        assertEquals(400, demo().send("PUT", "/sandbox/trouble", "{").status());
    }

    /** Needs a second address of this machine, which not every container has. */
    @Test
    void controlsAnswerOnLoopbackOnly() throws IOException {
        Optional<InetAddress> other = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeTrue(other.isPresent(), "this machine has no address but loopback");
        SandboxConfig standard = SandboxConfig.STANDARD;
        try (Sandbox open = Sandbox.start(
                new SandboxConfig("0.0.0.0", 0, standard.seed(), standard.tokens(), standard.latency()))) {
            String home = "http://" + other.get().getHostAddress() + ":" + open.port();
            Client client = Client.of(open);
            assertEquals(200, client.get(home + "/healthz").status());
            assertEquals(403, client.get(home + "/sandbox/requests").status());
            assertEquals(403, client.send("POST", home + "/sandbox/reset", "").status());
        }
    }
}
