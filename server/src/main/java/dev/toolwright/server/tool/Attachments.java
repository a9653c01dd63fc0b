package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of a tool's answer as what clients show: pictures, sound, and resources that come with what they hold. */
public final class Attachments {
    private Attachments() {}

    /**
     * @param files one file, a list of them, or null for none; a file is {@code {name, type, data}}
     */
    public static List<Content> of(@Nullable JsonNode files) {
        List<Content> contents = new ArrayList<>();
        if (files != null && files.isArray()) {
            files.forEach(file -> add(contents, file));
        } else if (files != null) {
            add(contents, files);
        }
        return List.copyOf(contents);
    }

    private static void add(List<Content> contents, JsonNode file) {
        if (file.isNull()) {
            return;
        }
        String type = file.path("type").asText("application/octet-stream");
        String data = file.path("data").asText();
        if (type.startsWith("image/")) {
            contents.add(new Content.Image(data, type));
        } else if (type.startsWith("audio/")) {
            contents.add(new Content.Audio(data, type));
        } else {
            String name = file.path("name").asText("file" + (contents.size() + 1));
            contents.add(new Content.Embedded(ResourceContents.of(uri(name), file)));
        }
    }

    private static String uri(String name) {
        return "attachment:///"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
