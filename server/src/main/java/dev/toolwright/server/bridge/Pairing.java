package dev.toolwright.server.bridge;

import java.util.List;

/**
 * Who is bridged to whom: one row for each pair of a client's way of speaking and a server's. A client shows its way with each
 * message; a server's is found out by the first answer (2026-07-28, versioning and Streamable HTTP, backward compatibility).
 */
enum Pairing {
    /** Everything passes through. */
    LEGACY_TO_LEGACY,
    /** The handshake is answered from {@code server/discover}. */
    LEGACY_TO_MODERN,
    /** Everything passes through. */
    MODERN_TO_MODERN,
    /** {@code server/discover} is answered from a handshake. */
    MODERN_TO_LEGACY;

    enum ClientEra {
        LEGACY,
        MODERN
    }

    record Row(ClientEra client, ServerEra server, Pairing pairing) {}

    static final List<Row> TABLE = List.of(
            new Row(ClientEra.LEGACY, ServerEra.LEGACY, LEGACY_TO_LEGACY),
            new Row(ClientEra.LEGACY, ServerEra.MODERN, LEGACY_TO_MODERN),
            new Row(ClientEra.LEGACY, ServerEra.BOTH, LEGACY_TO_LEGACY),
            new Row(ClientEra.MODERN, ServerEra.LEGACY, MODERN_TO_LEGACY),
            new Row(ClientEra.MODERN, ServerEra.MODERN, MODERN_TO_MODERN),
            new Row(ClientEra.MODERN, ServerEra.BOTH, MODERN_TO_MODERN));

    static Pairing of(ClientEra client, ServerEra server) {
        return TABLE.stream()
                .filter(row -> row.client() == client && row.server() == server)
                .findFirst()
                .orElseThrow()
                .pairing();
    }
}
