package dev.toolwright.server.transport;

/** What has been left unread on the connection that the current thread serves; Helidon runs a connection on one thread of its own. */
final class Leftovers {
    private final ThreadLocal<Leftover> current = ThreadLocal.withInitial(() -> Leftover.NONE);

    void leave(Leftover body) {
        current.set(body);
    }

    /** Whether a body has been refused here, so that what comes next is the rest of it and no request. */
    boolean pending() {
        return !current.get().isNone();
    }

    Leftover take() {
        Leftover body = current.get();
        current.remove();
        return body;
    }
}
