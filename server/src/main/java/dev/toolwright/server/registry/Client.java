package dev.toolwright.server.registry;

/**
 * What the program that calls can do besides waiting for the result.
 *
 * @param dialogue how questions reach the person
 * @param listener who wants to hear of the call while it goes on
 */
public record Client(Dialogue dialogue, Listener listener) {
    /** It can do nothing. */
    public static final Client SILENT = new Client(new Dialogue.ThroughTheModel(), Listener.NOBODY);
}
