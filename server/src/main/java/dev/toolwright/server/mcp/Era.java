package dev.toolwright.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.legacy.Legacy;
import dev.toolwright.server.mcp.modern.Envelope;
import dev.toolwright.server.mcp.modern.Modern;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which revision's rules hold for one message: a table of what its MCP-Protocol-Version header and its {@code _meta} say, first
 * matching row wins. Nothing else is looked at: not the user agent, not the connection, not an earlier request.
 *
 * <p>Sources: 2026-07-28 versioning (a dual-era server goes by how the client opens), Streamable HTTP (header and body must agree;
 * a missing header may be taken for 2025-03-26), 2025-11-25 transports (an unsupported header is answered 400).
 */
enum Era {
    /** 2026-07-28: our own dispatcher. */
    MODERN,
    /** Everything before: the SDK. */
    LEGACY;

    /** What the header says. */
    enum Header {
        ABSENT,
        MODERN,
        LEGACY,
        UNKNOWN,
        /** Something else than {@code _meta}. */
        CONTRARY
    }

    /** What {@code _meta["io.modelcontextprotocol/protocolVersion"]} says. */
    enum Meta {
        ABSENT,
        MODERN,
        LEGACY,
        UNKNOWN,
        NO_STRING
    }

    /** What kind of message it is. */
    enum Kind {
        INITIALIZE,
        REQUEST,
        NOTIFICATION
    }

    /** What a row leads to. */
    enum Verdict {
        SERVE_MODERN,
        SERVE_LEGACY,
        META_MALFORMED,
        META_MISSING,
        HEADER_CONTRADICTS,
        INITIALIZE_IS_LEGACY,
        VERSION_UNSUPPORTED
    }

    /** A row of the table; an empty set stands for "any". */
    record Row(Set<Header> headers, Set<Meta> metas, Set<Kind> kinds, Verdict verdict) {
        boolean matches(Header header, Meta meta, Kind kind) {
            return in(headers, header) && in(metas, meta) && in(kinds, kind);
        }

        private static <T> boolean in(Set<T> allowed, T value) {
            return allowed.isEmpty() || allowed.contains(value);
        }
    }

    static final List<Row> TABLE = List.of(
            new Row(Set.of(), Set.of(Meta.NO_STRING), Set.of(), Verdict.META_MALFORMED),
            new Row(Set.of(Header.CONTRARY), Set.of(), Set.of(), Verdict.HEADER_CONTRADICTS),
            new Row(Set.of(), Set.of(Meta.MODERN), Set.of(), Verdict.SERVE_MODERN),
            new Row(Set.of(), Set.of(Meta.LEGACY), Set.of(), Verdict.SERVE_LEGACY),
            new Row(Set.of(), Set.of(Meta.UNKNOWN), Set.of(), Verdict.VERSION_UNSUPPORTED),
            new Row(Set.of(Header.MODERN), Set.of(), Set.of(Kind.INITIALIZE), Verdict.INITIALIZE_IS_LEGACY),
            new Row(Set.of(Header.MODERN), Set.of(), Set.of(Kind.REQUEST), Verdict.META_MISSING),
            // No header or _meta rules exist for notifications of this revision; the header is all there is.
            new Row(Set.of(Header.MODERN), Set.of(), Set.of(Kind.NOTIFICATION), Verdict.SERVE_MODERN),
            new Row(Set.of(Header.LEGACY, Header.ABSENT), Set.of(), Set.of(), Verdict.SERVE_LEGACY),
            // initialize negotiates the version in its body; a header that comes with it has nothing to say yet.
            new Row(Set.of(Header.UNKNOWN), Set.of(), Set.of(Kind.INITIALIZE), Verdict.SERVE_LEGACY),
            new Row(Set.of(Header.UNKNOWN), Set.of(), Set.of(), Verdict.VERSION_UNSUPPORTED));

    /** @throws Refusal when the table has no era for the message */
    static Era of(Message message, Headers headers) {
        Optional<String> header = headers.value("MCP-Protocol-Version");
        JsonNode meta = message.params().path("_meta").path(Envelope.VERSION);
        return switch (verdict(header(header, meta), meta(meta), kind(message))) {
            case SERVE_MODERN -> MODERN;
            case SERVE_LEGACY -> LEGACY;
            case META_MALFORMED ->
                throw refuse(Fault.INVALID_PARAMS, "_meta." + Envelope.VERSION + " must be a string");
            case META_MISSING ->
                throw refuse(
                        Fault.INVALID_PARAMS,
                        "the MCP-Protocol-Version header names " + header.orElseThrow() + ", so params._meta must have "
                                + Envelope.VERSION + " and " + Envelope.CAPABILITIES);
            case HEADER_CONTRADICTS ->
                throw refuse(
                        Fault.HEADER_MISMATCH,
                        "header mismatch: the MCP-Protocol-Version header and _meta." + Envelope.VERSION
                                + " name different versions");
            case INITIALIZE_IS_LEGACY ->
                throw refuse(
                        Fault.HEADER_MISMATCH,
                        "header mismatch: the MCP-Protocol-Version header names " + header.orElseThrow()
                                + ", which has no initialize; it leads to " + Legacy.VERSIONS);
            case VERSION_UNSUPPORTED -> throw unsupported(meta.asText(header.orElse("")));
        };
    }

    static Verdict verdict(Header header, Meta meta, Kind kind) {
        return TABLE.stream()
                .filter(row -> row.matches(header, meta, kind))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static Kind kind(Message message) {
        return switch (message) {
            case Message.Notification notification -> Kind.NOTIFICATION;
            case Message.Response response -> Kind.NOTIFICATION; // it is not answered either
            case Message.Request request -> request.method().equals("initialize") ? Kind.INITIALIZE : Kind.REQUEST;
        };
    }

    private static Header header(Optional<String> header, JsonNode meta) {
        if (header.isEmpty()) {
            return Header.ABSENT;
        }
        String version = header.get();
        if (meta.isTextual() && !meta.asText().equals(version)) {
            return Header.CONTRARY;
        }
        if (Modern.VERSIONS.contains(version)) {
            return Header.MODERN;
        }
        return Legacy.VERSIONS.contains(version) ? Header.LEGACY : Header.UNKNOWN;
    }

    private static Meta meta(JsonNode meta) {
        if (meta.isMissingNode()) {
            return Meta.ABSENT;
        }
        if (!meta.isTextual()) {
            return Meta.NO_STRING;
        }
        if (Modern.VERSIONS.contains(meta.asText())) {
            return Meta.MODERN;
        }
        return Legacy.VERSIONS.contains(meta.asText()) ? Meta.LEGACY : Meta.UNKNOWN;
    }

    private static Refusal refuse(int code, String message) {
        return new Refusal(new Fault(400, code, message));
    }

    private static Refusal unsupported(String requested) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        Modern.VERSIONS.forEach(data.putArray("supported")::add);
        data.put("requested", requested);
        return new Refusal(new Fault(
                400,
                Fault.UNSUPPORTED_PROTOCOL_VERSION,
                "unsupported protocol version; initialize leads to " + Legacy.VERSIONS,
                Optional.of(data)));
    }
}
