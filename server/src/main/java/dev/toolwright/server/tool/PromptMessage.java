package dev.toolwright.server.tool;

/** One message of a conversation that a prompt begins. */
public record PromptMessage(Role role, Content content) {
    /** Who speaks. */
    public enum Role {
        USER,
        ASSISTANT
    }
}
