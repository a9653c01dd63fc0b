package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.Client.Reply;
import dev.stockspark.sandbox.gallery.Pictures;
import dev.stockspark.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files of all kinds: what goes up comes down as it was. */
final class PapersTest extends SandboxTest {
    private static final String VEHICLE = "/it/vehicle/9476489";
    private static final byte[] PNG = Pictures.painted(1).bytes();

    @Test
    void aDocumentComesBackByteForByte() {
        byte[] pdf = "%PDF-1.4 not really".getBytes(StandardCharsets.UTF_8);
        Reply reply = upload(
                "POST",
                VEHICLE + "/documents?documentType=EXPERT_REPORT&name=Perizia",
                "file",
                "a.pdf",
                "application/pdf",
                pdf);
        assertEquals("Perizia", reply.json().get("name").textValue());
        Reply served = Client.of(sandbox()).get(reply.json().get("url").textValue());
        assertArrayEquals(pdf, served.body());
        assertEquals("application/pdf", served.headers().get("content-type"));
        String one = VEHICLE + "/documents/" + reply.json().get("id");
        JsonNode renamed = demo().send("PATCH", one, "{\"name\": \"Altro\", \"documentType\": \"OTHER\"}")
                .json();
        assertEquals("Altro", renamed.get("name").textValue());
        assertEquals(reply.json().get("url"), renamed.get("url"));
        assertEquals(renamed, demo().json(VEHICLE + "/documents").get(0));
        assertEquals("\"DELETED\"", demo().send("DELETE", one, "").json().toString());
        assertEquals(0, demo().json(VEHICLE + "/documents").size());
    }

    @Test
    void aDocumentOfTheSeedCanBeRead() {
        for (JsonNode vehicle : demo().json("/it/vehicle?size=50").get("vehicles")) {
            for (JsonNode paper : demo().json("/it/vehicle/" + vehicle.get("vehicleId") + "/documents")) {
                byte[] body =
                        Client.of(sandbox()).get(paper.get("url").textValue()).body();
                assertTrue(new String(body, StandardCharsets.ISO_8859_1).startsWith("%PDF-1.4"));
                return;
            }
        }
        throw new AssertionError("no document in the seed");
    }

    @TestFactory
    Stream<DynamicTest> uploadsThatAreRefused() {
        return Stream.of(
                        List.of("POST", VEHICLE + "/documents?documentType=SECRET", "file", "x", "documentType"),
                        List.of("POST", VEHICLE + "/documents?documentType=OTHER", "file", "", "file"),
                        List.of("POST", VEHICLE + "/documents", "file", "x", "documentType"),
                        List.of("POST", VEHICLE + "/documents?documentType=OTHER", "photo", "x", "photo"),
                        List.of("POST", "/it/tradein", "files", "", "files"),
                        List.of("POST", "/it/tradein", "file", "x", "file"),
                        List.of(
                                "POST",
                                "/it/company/35430/vehicleManager?firstName=A&lastName=B&role=SALESMAN",
                                "photo",
                                "no picture",
                                "photo"))
                .map(row -> DynamicTest.dynamicTest(row.get(1) + " " + row.get(2) + "=" + row.get(3), () -> {
                    Reply reply = upload(
                            row.get(0),
                            row.get(1),
                            row.get(2),
                            "a.bin",
                            "",
                            row.get(3).getBytes(StandardCharsets.UTF_8));
                    assertEquals(400, reply.status());
                    assertEquals(row.get(4), reply.json().at("/errors/0/field").textValue());
                }));
    }

    @Test
    void theLeafletIsAPdfAboutTheVehicle() {
        Reply reply = demo().get(VEHICLE + "/leaflet");
        assertEquals("application/pdf", reply.headers().get("content-type"));
        String text = new String(reply.body(), StandardCharsets.ISO_8859_1);
        JsonNode vehicle = demo().json(VEHICLE);
        assertTrue(text.startsWith("%PDF-1.4") && text.endsWith("%%EOF\n"));
        assertTrue(text.contains(vehicle.at("/model/name").textValue()), text);
        int table = Integer.parseInt(text.substring(text.indexOf("startxref\n") + 10, text.indexOf("\n%%EOF")));
        assertEquals("xref", text.substring(table, table + 4));
    }

    @Test
    void tradeInFilesGetAddresses() {
        Reply reply = upload("POST", "/it/tradein", "files", "a.png", "image/png", PNG);
        assertArrayEquals(
                PNG,
                Client.of(sandbox()).get(reply.json().at("/urls/0").textValue()).body());
    }

    @Test
    void aPortraitStaysUntilItIsDeleted() {
        String one = "/it/company/35430/vehicleManager/7001";
        Reply set = upload(
                "PUT", one + "?firstName=Davide&lastName=Riva&role=SALESMAN", "photo", "p.png", "image/png", PNG);
        String photo = set.json().get("photo").textValue();
        demo().send("PUT", one + "?firstName=Davide&lastName=Riva&role=TRADE_IN_MANAGER", "");
        assertEquals(photo, demo().json(one).get("photo").textValue());
        demo().send("DELETE", one + "/photo", "");
        assertFalse(demo().json(one).has("photo"));
        assertEquals("TRADE_IN_MANAGER", demo().json(one).get("role").textValue());
    }

    @TestFactory
    Stream<DynamicTest> everyAlbumIsOneOfItsOwn() {
        return Stream.of(
                        List.of("damage/upload", "damage", "DAMAGE"),
                        List.of("360-closed-doors/upload", "360-closed-doors", "CLOSED_DOORS_360"),
                        List.of("360-opened-doors/upload", "360-opened-doors", "OPENED_DOORS_360"),
                        List.of("360-interiors/upload", "360-interiors", "INTERIORS_360"))
                .map(row -> DynamicTest.dynamicTest(row.get(2), () -> {
                    int gallery = demo().json(VEHICLE + "/images/gallery").size();
                    JsonNode image = upload(
                                    "POST", VEHICLE + "/images/" + row.get(0), "file", "a.png", "image/png", PNG)
                            .json()
                            .get("image");
                    assertEquals(row.get(2), image.get("type").textValue());
                    assertEquals(
                            image,
                            demo().json(VEHICLE + "/images/" + row.get(1)).get(0));
                    assertEquals(image, demo().json(VEHICLE).at("/images/" + row.get(2) + "/0"));
                    assertEquals(
                            gallery, demo().json(VEHICLE + "/images/gallery").size());
                    demo().send("DELETE", VEHICLE + "/images/" + row.get(1) + "/" + image.get("id"), "");
                    assertEquals(
                            0, demo().json(VEHICLE + "/images/" + row.get(1)).size());
                }));
    }

    @Test
    void damageIsPutInOrder() {
        String damage = VEHICLE + "/images/damage";
        long a = upload("POST", damage + "/upload", "file", "a.png", "image/png", PNG)
                .json()
                .at("/image/id")
                .longValue();
        long b = upload("POST", damage + "/upload?main=true", "file", "b.png", "image/png", PNG)
                .json()
                .at("/image/id")
                .longValue();
        var moves = Json.array();
        moves.addObject().put("imageId", b).put("index", 1);
        assertEquals(200, demo().post(damage + ":reorder", moves).status());
        assertEquals(b, demo().json(damage).at("/0/id").longValue());
        demo().put(damage + "/" + a, Json.object().put("main", true));
        assertTrue(demo().json(damage).at("/1/main").booleanValue());
        assertFalse(demo().json(damage).at("/0/main").booleanValue());
    }

    @Test
    void thereIsOneDiscountPicture() {
        String discount = VEHICLE + "/images/discount";
        Reply first = upload("POST", discount, "file", "a.png", "image/png", PNG);
        assertEquals("OK", first.json().get("status").textValue());
        assertEquals(
                "COLLECTION_SIZE_EXCEEDED_ERROR",
                upload("POST", discount, "file", "b.png", "image/png", PNG)
                        .json()
                        .get("status")
                        .textValue());
        long id = first.json().at("/image/id").longValue();
        Reply other = upload("PUT", discount + "/" + id, "file", "b.png", "image/png", PNG);
        assertEquals(201, other.status());
        assertEquals(other.json().at("/image/id"), demo().json(discount).get("id"));
        assertEquals(
                404,
                upload("PUT", discount + "/" + id, "file", "b.png", "image/png", PNG)
                        .status());
    }

    private static Reply upload(String method, String path, String part, String file, String mediaType, byte[] bytes) {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + file + "\"\r\n"
                        + (mediaType.isEmpty() ? "" : "Content-Type: " + mediaType + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + bytes.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(bytes, 0, body, head.length, bytes.length);
        System.arraycopy(tail, 0, body, head.length + bytes.length, tail.length);
        return demo().send(method, path, "multipart/form-data; boundary=b", body);
    }
}
