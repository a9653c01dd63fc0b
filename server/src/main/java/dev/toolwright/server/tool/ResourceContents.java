package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a resource holds, under its address. */
public sealed interface ResourceContents {
    String uri();

    String mimeType();

    /** Text, as it is. */
    record Text(String uri, String mimeType, String text) implements ResourceContents {}

    /** @param base64 the bytes (RFC 4648 section 4) */
    record Binary(String uri, String mimeType, String base64) implements ResourceContents {}

    /**
     * A file, as text where its type says that it is one.
     *
     * @param file {@code {name, type, data}}, the data in Base64
     */
    static ResourceContents of(String uri, JsonNode file) {
        String type = file.path("type").asText("application/octet-stream");
        String data = file.path("data").asText();
        return type.startsWith("text/")
                ? new Text(uri, type, new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8))
                : new Binary(uri, type, data);
    }

    /** @param files one file, a list of them, or null for none */
    static List<ResourceContents> ofFiles(String uri, @Nullable JsonNode files) {
        if (files == null || files.isNull()) {
            return List.of();
        }
        return files.isArray() ? files.valueStream().map(file -> of(uri, file)).toList() : List.of(of(uri, files));
    }
}
