package dev.toolwright.server.bridge.http;

/** One server-sent event with its data. */
public record Event(String name, String data) {}
