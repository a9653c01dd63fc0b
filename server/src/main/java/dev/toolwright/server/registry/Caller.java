package dev.toolwright.server.registry;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.tool.ToolDescriptor;
import java.util.function.Supplier;

/** Who calls a tool, and whether somebody still waits for the answer. */
public interface Caller {
    Person person();

    /** What the person would like to read, in the form of Accept-Language (RFC 9110, section 12.5.4); empty where nobody knows. */
    String languages();

    /** Whether this caller may call the tool; everybody may call everything where nobody has to sign in. */
    default boolean may(ToolDescriptor tool) {
        return true;
    }

    /** Whether {@link #may} depends on who calls, so that what one is told must not be told to another. */
    default boolean limited() {
        return false;
    }

    /** Whether nobody waits any more, so that going on is wasted. */
    boolean gone();

    /**
     * Runs something that mostly waits, and interrupts its thread when the caller goes meanwhile. Only what is run here may be
     * interrupted: an interrupt at the wrong moment makes an embedded database close its file.
     */
    <T> T waiting(Supplier<T> wait);

    /** An API has refused this person's sign-in, so it may be over; for work that is not run here. */
    default void turnedAway() {
        // nothing to sign in to again
    }
}
