package dev.toolwright.server.tool;

import java.util.List;

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
}
