package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Form data in parts (RFC 7578). Names are escaped as browsers do it, so that none can end its field. */
final class MultipartBody {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BOUNDARY = 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String boundary;

    private MultipartBody(String boundary) {
        this.boundary = boundary;
    }

    /**
     * @param files the fields that are files, or lists of files
     * @throws UnsendableException when one of these is no file
     */
    static EncodedBody of(JsonNode fields, List<String> files) {
        MultipartBody body = new MultipartBody(boundary());
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            Iterable<JsonNode> values = field.getValue().isArray() ? field.getValue() : List.of(field.getValue());
            values.forEach(value -> body.field(field.getKey(), value, files.contains(field.getKey())));
        }
        body.line("--" + body.boundary + "--");
        return EncodedBody.typed("multipart/form-data; boundary=" + body.boundary, body.bytes.toByteArray());
    }

    /** Nobody can guess it, so nothing that is sent can contain it. */
    private static String boundary() {
        byte[] random = new byte[BOUNDARY];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private void field(String name, JsonNode value, boolean file) {
        if (value.isNull()) {
            return;
        }
        line("--" + boundary);
        if (file) {
            file(name, FileValue.of(name, value));
        } else if (value.isContainerNode()) {
            part("name=\"" + escaped(name) + "\"", "application/json", Json.write(value));
        } else {
            part("name=\"" + escaped(name) + "\"", "", ParameterText.of(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void file(String name, FileValue file) {
        String where = "name=\"" + escaped(name) + "\"; filename=\"" + escaped(file.name()) + "\"";
        part(where, file.type().orElse("application/octet-stream"), file.bytes());
    }

    private void part(String disposition, String type, byte[] content) {
        line("Content-Disposition: form-data; " + disposition);
        if (!type.isEmpty()) {
            line("Content-Type: " + type);
        }
        line("");
        bytes.writeBytes(content);
        line("");
    }

    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private void line(String text) {
        bytes.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
