package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodedBodyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void aFormInParts() throws IOException {
        EncodedBody body =
                EncodedBody.of(request().multipart(json("""
                                {"file": {"name": "a\\"\\r\\nb.png", "type": "image/png", "data": "iVBO\\nRw=="},
                                 "title": "Grüße", "tags": [1, null, 2.50], "about": {"x": 1}, "none": null,
                                 "more": [{"data": ""}, {"data": "-_8"}]}
                                """), "file", "more").build());
        String type = body.type().orElseThrow();
        String boundary = type.substring(type.indexOf('=') + 1);
        assertEquals("multipart/form-data; boundary=" + boundary, type);
        String expected = """
                --B
                Content-Disposition: form-data; name="file"; filename="a%22%0D%0Ab.png"
                Content-Type: image/png

                \u0089PNG
                --B
                Content-Disposition: form-data; name="title"

                GrÃ¼Ã\u009fe
                --B
                Content-Disposition: form-data; name="tags"

                1
                --B
                Content-Disposition: form-data; name="tags"

                2.5
                --B
                Content-Disposition: form-data; name="about"
                Content-Type: application/json

                {"x":1}
                --B
                Content-Disposition: form-data; name="more"; filename="file"
                Content-Type: application/octet-stream


                --B
                Content-Disposition: form-data; name="more"; filename="file"
                Content-Type: application/octet-stream

                ûÿ
                --B--
                """;
        assertEquals(
                expected.replace("\n", "\r\n"),
                new String(body.bytes(), StandardCharsets.ISO_8859_1).replace(boundary, "B"));
    }

    @Test
    void everyBodyHasABoundaryOfItsOwn() throws IOException {
        ApiRequest request = request().multipart(json("{}")).build();
        assertNotEquals(EncodedBody.of(request).type(), EncodedBody.of(request).type());
    }

    @Test
    void aFormInOneLine() throws IOException {
        EncodedBody body = EncodedBody.of(request()
                .form(json("{\"a b\": \"ü&=\", \"l\": [1, true], \"n\": null}"))
                .build());
        assertEquals(Optional.of("application/x-www-form-urlencoded"), body.type());
        assertEquals("a+b=%C3%BC%26%3D&l=1&l=true", text(body));
    }

    @Test
    void aFileSaysItsTypeOrHasTheUsualOne() throws IOException {
        EncodedBody own = EncodedBody.of(request()
                .file(json("{\"type\": \"image/gif\", \"data\": \"QUJD\"}"), "image/png")
                .build());
        EncodedBody usual = EncodedBody.of(
                request().file(json("{\"data\": \"QUJD\"}"), "image/png").build());
        assertEquals(Optional.of("image/gif"), own.type());
        assertEquals(Optional.of("image/png"), usual.type());
        assertEquals("ABC", text(usual));
    }

    @Test
    void textSaysItsCharacterSet() throws IOException {
        EncodedBody body =
                EncodedBody.of(request().text(json("\"ü\""), "text/plain").build());
        assertEquals(Optional.of("text/plain; charset=utf-8"), body.type());
        assertEquals("ü", text(body));
    }

    @Test
    void nothingIsNothing() {
        EncodedBody body = EncodedBody.of(request().multipart(null, "file").build());
        assertEquals(Optional.empty(), body.type());
        assertEquals(0, body.bytes().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"file\": \"QUJD\"}",
                "{\"file\": {}}",
                "{\"file\": {\"data\": 5}}",
                "{\"file\": {\"data\": \"???\"}}",
                "{\"file\": {\"data\": \"QUJD\", \"type\": \"a\\r\\nb: c\"}}"
            })
    void whatIsNoFileIsNotSent(String fields) throws IOException {
        ApiRequest request = request().multipart(json(fields), "file").build();
        String message = assertThrows(UnsendableException.class, () -> EncodedBody.of(request))
                .getMessage();
        assertTrue(!message.contains("QUJD"), message);
    }

    @Test
    void anAnswerIsAFileOrText() {
        ApiAnswer answer = new ApiAnswer(
                "get", Optional.of("text/plain; charset=ISO-8859-1"), java.util.List.of(), new byte[] {(byte) 0xfc});
        assertEquals("ü", answer.text().textValue());
        assertEquals(
                "{\"type\":\"text/plain\",\"data\":\"/A==\"}", answer.file().toString());
        ApiAnswer odd =
                new ApiAnswer("get", Optional.of("text/plain; charset=klingon"), java.util.List.of(), new byte[0]);
        assertThrows(UpstreamException.class, odd::text);
    }

    private static String text(EncodedBody body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    private static ApiRequest.Builder request() {
        return ApiRequest.of("send", "POST", "/files");
    }

    private static JsonNode json(String text) throws IOException {
        return MAPPER.readTree(text);
    }
}
