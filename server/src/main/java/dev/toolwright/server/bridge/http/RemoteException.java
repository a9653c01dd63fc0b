package dev.toolwright.server.bridge.http;

/** The remote server cannot be talked to. The message is a sentence for the person: what happened, what did not, what to do. */
public final class RemoteException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean repeatable;

    private RemoteException(String sentence, boolean repeatable, Throwable cause) {
        super(sentence, cause);
        this.repeatable = repeatable;
    }

    public RemoteException(String sentence) {
        super(sentence);
        this.repeatable = false;
    }

    /** Nothing was sent: it can be tried again without harm. */
    public static RemoteException unsent(String sentence, Throwable cause) {
        return new RemoteException(sentence, true, cause);
    }

    /** Whether the other side has acted is not known. */
    public static RemoteException lost(String sentence, Throwable cause) {
        return new RemoteException(sentence, false, cause);
    }

    public boolean repeatable() {
        return repeatable;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
