package dev.toolwright.server.registry;

/**
 * What the program that calls can do besides waiting for the result.
 *
 * @param dialogue how questions reach the person
 * @param progress who wants to know how far the tool is
 */
public record Client(Dialogue dialogue, ProgressListener progress) {
    /** It can do nothing. */
    public static final Client SILENT = new Client(new Dialogue.ThroughTheModel(), ProgressListener.NOBODY);
}
