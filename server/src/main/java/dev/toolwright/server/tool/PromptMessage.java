package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message of a conversation that a prompt begins. */
public record PromptMessage(Role role, Content content) {
    /** Who speaks. */
    public enum Role {
        USER,
        ASSISTANT
    }

    /** Something said, without the space around it; nothing where the text is empty. */
    public static List<PromptMessage> said(Role role, String text) {
        return text.isBlank() ? List.of() : List.of(new PromptMessage(role, new Content.Text(text.strip())));
    }

    /** Something shown: a picture, sound, or what a file holds; nothing where there is no file. */
    public static List<PromptMessage> shown(Role role, @Nullable JsonNode files) {
        return Attachments.of(files).stream()
                .map(content -> new PromptMessage(role, content))
                .toList();
    }
}
