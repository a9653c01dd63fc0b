package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stockspark.sandbox.Client.Reply;
import dev.stockspark.sandbox.gallery.Pictures;
import dev.stockspark.sandbox.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of a vehicle that has none at first. */
final class GalleryTest extends SandboxTest {
    private static final byte[] PNG = Pictures.painted(1).bytes();
    private static final byte[] JPEG = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};

    private String gallery = "";
    private String vehicle = "";

    @BeforeEach
    void aVehicleWithoutPictures() {
        long id = demo().json("/it/vehicle?hasImages=false&size=1")
                .at("/vehicles/0/vehicleId")
                .longValue();
        vehicle = "/it/vehicle/" + id;
        gallery = vehicle + "/images/gallery";
    }

    @Test
    void anUploadIsServedBackByteForByte() {
        Reply reply = upload("?main=true&tags=front,%20day", JPEG);
        assertEquals("OK", reply.json().get("status").textValue());
        JsonNode image = reply.json().get("image");
        assertEquals(List.of("front", "day"), texts(image.get("tags")));
        Reply served = Client.of(sandbox()).get(image.get("url").textValue());
        assertArrayEquals(JPEG, served.body());
        assertEquals("image/jpeg", served.headers().get("content-type"));
        assertEquals(image, demo().json(vehicle).at("/images/GALLERY_ITEM/0"));
    }

    @Test
    void noUploadBecomesTheMainOneByItself() {
        assertEquals(false, upload("", PNG).json().at("/image/main").booleanValue());
    }

    @Test
    void onlyOneIsTheMainOne() {
        long first = add("?main=true");
        long second = add("?main=true");
        assertEquals(List.of(second), mains());
        demo().put(gallery + "/" + first, Json.object().put("main", true));
        assertEquals(List.of(first), mains());
        assertEquals(List.of(first, second), ids());
    }

    @Test
    void positionsHaveNoGaps() {
        long a = add("");
        long b = add("");
        long c = add("?index=1");
        assertEquals(List.of(c, a, b), ids());
        demo().put(gallery + "/" + b, Json.object().put("main", false).put("index", 2));
        assertEquals(List.of(c, b, a), ids());
        demo().send("DELETE", gallery + "/" + c, "");
        assertEquals(List.of(b, a), ids());
        assertEquals(
                List.of("1", "2"),
                StreamSupport.stream(demo().json(gallery).spliterator(), false)
                        .map(image -> image.get("index").toString())
                        .toList());
    }

    @Test
    void deletingTheMainOneLeavesNone() {
        long main = add("?main=true");
        add("");
        demo().send("DELETE", gallery + "/" + main, "");
        assertEquals(List.of(), mains());
    }

    @Test
    void reorderingSetsPositionsAndTheMainOne() {
        long a = add("?main=true");
        long b = add("");
        long c = add("");
        ArrayNode order = Json.array();
        order.addObject().put("imageId", c).put("index", 1).put("main", true);
        order.addObject().put("imageId", a).put("index", 3);
        order.addObject().put("imageId", b).put("index", 2);
        assertEquals(200, demo().post(gallery + ":reorder", order).status());
        assertEquals(List.of(c, b, a), ids());
        assertEquals(List.of(c), mains());
    }

    @Test
    void reorderingWhatIsNotThereChangesNothing() {
        long a = add("");
        long b = add("");
        ArrayNode order = Json.array();
        order.addObject().put("imageId", b).put("index", 1);
        order.addObject().put("imageId", 5).put("index", 2);
        Reply reply = demo().post(gallery + ":reorder", order);
        assertEquals(400, reply.status());
        assertEquals("[1].imageId", reply.json().at("/errors/0/field").textValue());
        assertEquals(List.of(a, b), ids());
    }

    @Test
    void anExchangedPictureGetsANewIdAndKeepsItsPlace() {
        long a = add("?main=true");
        long b = add("");
        Reply reply = send("PUT", gallery + "/upload/" + a, "file", "new.jpg", JPEG);
        assertEquals(201, reply.status());
        assertEquals(a, reply.json().get("imageOriginalId").longValue());
        long now = reply.json().at("/image/id").longValue();
        assertEquals(List.of(now, b), ids());
        assertEquals(List.of(now), mains());
        assertEquals(
                491,
                send("PUT", gallery + "/upload/" + b, "file", "x.txt", "text".getBytes(StandardCharsets.UTF_8))
                        .status());
    }

    @Test
    void refusedFilesSayWhy() {
        assertEquals(
                "INVALID_MIME_TYPE",
                upload("", "GIF89a".getBytes(StandardCharsets.US_ASCII))
                        .json()
                        .get("status")
                        .textValue());
        assertEquals(
                "INVALID_MIME_TYPE",
                upload("", new byte[0]).json().get("status").textValue());
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(JPEG, 0, large, 0, JPEG.length);
        assertEquals(
                "IMAGE_UPLOAD_ERROR", upload("", large).json().get("status").textValue());
        assertEquals(List.of(), ids());
    }

    @Test
    void requestsThatAreNoUploadsAreRefused() {
        assertEquals(
                400, send("POST", gallery + "/upload", "photo", "a.png", PNG).status());
        assertEquals(415, demo().post(gallery + "/upload", Json.object()).status());
        assertEquals(
                400,
                demo().send("POST", gallery + "/upload", "multipart/form-data", PNG)
                        .status());
        assertEquals(
                400,
                demo().send(
                                "POST",
                                gallery + "/upload",
                                "multipart/form-data; boundary=x",
                                "--x\r\nbroken".getBytes(StandardCharsets.UTF_8))
                        .status());
        assertEquals(
                400,
                send("POST", gallery + "/upload?main=maybe", "file", "a.png", PNG)
                        .status());
        assertEquals(413, announced(9 * 1024 * 1024).status());
        assertEquals(
                404,
                send("POST", "/it/vehicle/1/images/gallery/upload", "file", "a.png", PNG)
                        .status());
        assertEquals(404, demo().send("DELETE", gallery + "/1", "").status());
        assertEquals(
                404, demo().put(gallery + "/1", Json.object().put("main", true)).status());
        assertEquals(
                400, demo().put(gallery + "/1", Json.object().put("index", 1)).status());
        assertEquals(404, Client.of(sandbox()).as("solo").get(gallery).status());
    }

    @Test
    void picturesAreTakenFromAddressesOnThisMachineOnly() {
        String here = sandbox().url() + "/media/painted-77.png";
        ArrayNode set = Json.array();
        set.addObject().put("url", here).put("main", true).put("index", 1);
        Reply good = demo().post(gallery, set);
        assertEquals(201, good.status());
        assertEquals(here, good.json().at("/0/sourceUrl").textValue());
        for (String address :
                List.of("https://example.com/a.png", "http://10.0.0.1/a.png", "file:///etc/passwd", "::", here + "x")) {
            ArrayNode one = Json.array();
            one.addObject().put("url", address).put("main", false);
            Reply bad = demo().post(gallery, one);
            assertEquals(491, bad.status(), address);
            assertEquals("IMAGE_DOWNLOAD_ERROR", bad.json().at("/0/status").textValue(), address);
        }
        assertEquals(1, ids().size());
    }

    @Test
    void aSetWithTwoMainPicturesOrOneIndexTwiceIsRefused() {
        ArrayNode mains = Json.array();
        mains.addObject().put("url", "http://127.0.0.1/a").put("main", true);
        mains.addObject().put("url", "http://127.0.0.1/b").put("main", true);
        assertEquals(
                "DUPLICATED_MAIN_ERROR",
                demo().post(gallery, mains).json().at("/1/status").textValue());
        ArrayNode indexes = Json.array();
        indexes.addObject().put("url", "http://127.0.0.1/a").put("main", true).put("index", 1);
        indexes.addObject().put("url", "http://127.0.0.1/b").put("main", false).put("index", 1);
        assertEquals(
                "DUPLICATED_INDEX_ERROR",
                demo().post(gallery, indexes).json().at("/0/status").textValue());
    }

    @Test
    void seededPicturesAreReal() throws IOException {
        JsonNode images = demo().json("/it/vehicle?hasImages=true&withGallery=true&size=3");
        for (JsonNode vehicle : images.get("vehicles")) {
            for (JsonNode image : vehicle.get("gallery")) {
                Reply served = Client.of(sandbox()).get(image.get("url").textValue());
                assertNotNull(ImageIO.read(new ByteArrayInputStream(served.body())));
                assertTrue(image.get("hash").textValue().matches("[0-9a-f]{32}"));
            }
        }
        assertEquals(404, Client.of(sandbox()).get("/media/nothing.png").status());
    }

    @Test
    void aResetBringsTheSeededPicturesBack() {
        String url = upload("", JPEG).json().at("/image/url").textValue();
        sandbox().reset();
        assertEquals(List.of(), ids());
        assertEquals(404, Client.of(sandbox()).get(url).status());
    }

    private Reply upload(String query, byte[] bytes) {
        return send("POST", gallery + "/upload" + query, "file", "a.jpg", bytes);
    }

    private long add(String query) {
        return upload(query, PNG).json().at("/image/id").longValue();
    }

    private static Reply send(String method, String path, String field, String file, byte[] bytes) {
        byte[] head = ("--=b\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--=b--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + bytes.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(bytes, 0, body, head.length, bytes.length);
        System.arraycopy(tail, 0, body, head.length + bytes.length, tail.length);
        return demo().send(method, path, "multipart/form-data; boundary=\"=b\"", body);
    }

    /** Only the headers: a body that the server does not read resets the connection before the answer is read. */
    private Reply announced(int bytes) {
        Map<String, String> headers = new HashMap<>(demo().headers());
        headers.put("Content-Type", "multipart/form-data; boundary=x");
        headers.put("Content-Length", String.valueOf(bytes));
        return RawHttp.head("POST", sandbox().port(), gallery + "/upload", headers);
    }

    private List<Long> ids() {
        return StreamSupport.stream(demo().json(gallery).spliterator(), false)
                .map(image -> image.get("id").longValue())
                .toList();
    }

    private List<Long> mains() {
        return StreamSupport.stream(demo().json(gallery).spliterator(), false)
                .filter(image -> image.get("main").booleanValue())
                .map(image -> image.get("id").longValue())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
