package dev.toolwright.server.tool;

/** What a tool does to the world, from harmless to irreversible; the order is the order of strictness. */
public enum Effect {
    /** Changes nothing. */
    READ,
    /** Adds or changes something. */
    WRITE,
    /** May remove or overwrite something that cannot be brought back. */
    DESTRUCTIVE
}
