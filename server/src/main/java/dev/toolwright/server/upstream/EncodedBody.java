package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A body as it goes over the wire.
 *
 * @param type the Content-Type field; absent where there is no body
 */
record EncodedBody(Optional<String> type, byte[] bytes) {
    private static final EncodedBody NONE = new EncodedBody(Optional.empty(), new byte[0]);

    /** @throws UnsendableException when a value cannot be sent in this form */
    static EncodedBody of(ApiRequest request) {
        return request.body().map(body -> of(body, request.form())).orElse(NONE);
    }

    private static EncodedBody of(JsonNode body, BodyForm form) {
        return switch (form) {
            case BodyForm.Json json -> typed("application/json", Json.write(body));
            case BodyForm.Multipart multipart -> MultipartBody.of(body, multipart.files());
            case BodyForm.UrlEncoded encoded -> typed("application/x-www-form-urlencoded", line(body));
            case BodyForm.File file -> file(FileValue.of("the body", body), file.mediaType());
            case BodyForm.Text text -> typed(text.mediaType() + "; charset=utf-8", utf8(ParameterText.of(body)));
        };
    }

    static EncodedBody typed(String type, byte[] bytes) {
        return new EncodedBody(Optional.of(type), bytes);
    }

    private static EncodedBody file(FileValue file, String usual) {
        return typed(file.type().orElse(usual), file.bytes());
    }

    /** Lists are repeated fields; an object is sent as JSON, for want of a rule. */
    private static byte[] line(JsonNode fields) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            Iterable<JsonNode> values = field.getValue().isArray() ? field.getValue() : List.of(field.getValue());
            values.forEach(value -> {
                if (!value.isNull()) {
                    pairs.add(encoded(field.getKey()) + "=" + encoded(ParameterText.of(value)));
                }
            });
        }
        return utf8(String.join("&", pairs));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
