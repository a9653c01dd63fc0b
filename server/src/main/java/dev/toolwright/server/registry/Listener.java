package dev.toolwright.server.registry;

import dev.toolwright.server.tool.Severity;
import java.util.OptionalDouble;

/** Wants to hear of a call while it goes on; told from whichever thread of the tool has something to say. */
@FunctionalInterface
public interface Listener {
    /** Nobody wants to hear anything. */
    Listener NOBODY = (done, total, message) -> {};

    void progress(double done, OptionalDouble total, String message);

    /** What the tool logs; not wanted unless somebody says so. */
    default void log(Severity severity, String message) {
        // not wanted
    }
}
