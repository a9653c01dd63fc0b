package dev.toolwright.server.doctor.probe;

/** What came of a probe. */
public sealed interface Reply permits Answer, Silence, Unasked {}
