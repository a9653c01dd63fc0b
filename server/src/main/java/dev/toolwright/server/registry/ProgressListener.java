package dev.toolwright.server.registry;

import java.util.OptionalDouble;

/** Wants to know how far a tool is; called from whichever thread of the tool says so. */
@FunctionalInterface
public interface ProgressListener {
    /** Nobody wants to know. */
    ProgressListener NOBODY = (done, total, message) -> {};

    void progress(double done, OptionalDouble total, String message);
}
