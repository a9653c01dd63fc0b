package dev.toolwright.generator.plan;

/** What a tool may do to the world, from harmless to irreversible. The constants are those of the server. */
public enum Effect {
    READ,
    WRITE,
    DESTRUCTIVE
}
