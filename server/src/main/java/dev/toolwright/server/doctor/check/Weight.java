package dev.toolwright.server.doctor.check;

/** How bad it is when a check fails. */
public enum Weight {
    /** At least one client cannot connect, or cannot do so safely. */
    FAULT,
    /** It works, but less well than it could. */
    ADVICE
}
