package dev.toolwright.generator.start;

/** A project cannot be begun; the message is a sentence for the person, and nothing has been written. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    StartException(String sentence) {
        super(sentence);
    }
}
