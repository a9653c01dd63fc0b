package dev.toolwright.server.doctor.probe;

/** What a probe comes to: something to send, or the reason why there is nothing to send. */
public sealed interface Asked permits Request, Unasked {}
