package dev.toolwright.server.mcp;

import dev.toolwright.server.mcp.legacy.Legacy;
import dev.toolwright.server.mcp.rpc.Headers;
import java.util.List;

/**
 * What a GET of the endpoint opens: a table of its headers, first matching row wins. Only older revisions open anything: with a session
 * it is one of its streams; a client that knows revisions but has no session learns that there is nothing to hear; what is left is a
 * client of 2024-11-05, which opens with a bare GET (2026-07-28, Streamable HTTP, backward compatibility).
 */
enum Opening {
    SESSION,
    OLD_TRANSPORT,
    NOT_HERE;

    /** What a request may or may not have; {@code ANY} where it does not matter. */
    enum Has {
        YES,
        NO,
        ANY;

        boolean matches(boolean has) {
            return this == ANY || (this == YES) == has;
        }
    }

    /**
     * A row of the table.
     *
     * @param sessions whether the server has sessions
     * @param events whether the client reads event streams
     * @param session whether the request names a session
     * @param version whether it names a revision
     */
    record Row(Has sessions, Has events, Has session, Has version, Opening opening) {}

    static final List<Row> TABLE = List.of(
            new Row(Has.NO, Has.ANY, Has.ANY, Has.ANY, NOT_HERE),
            new Row(Has.YES, Has.NO, Has.ANY, Has.ANY, NOT_HERE),
            new Row(Has.YES, Has.YES, Has.YES, Has.ANY, SESSION),
            new Row(Has.YES, Has.YES, Has.NO, Has.YES, NOT_HERE),
            new Row(Has.YES, Has.YES, Has.NO, Has.NO, OLD_TRANSPORT));

    static Opening of(Headers headers, boolean sessions, boolean events) {
        return of(
                sessions,
                events,
                headers.value(Legacy.SESSION).isPresent(),
                headers.value("MCP-Protocol-Version").isPresent());
    }

    static Opening of(boolean sessions, boolean events, boolean session, boolean version) {
        return TABLE.stream()
                .filter(row -> row.sessions.matches(sessions)
                        && row.events.matches(events)
                        && row.session.matches(session)
                        && row.version.matches(version))
                .findFirst()
                .orElseThrow()
                .opening();
    }
}
