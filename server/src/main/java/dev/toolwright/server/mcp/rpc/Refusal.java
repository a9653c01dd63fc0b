package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Carries a {@link Fault} out of the check that found it. Has no stack trace: it is an answer, not an accident. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;
    private final transient Optional<JsonNode> id;

    public Refusal(Fault fault) {
        this(fault, Optional.empty());
    }

    /** @param id of the request that is refused, where it could be read */
    public Refusal(Fault fault, Optional<JsonNode> id) {
        super(fault.message(), null, false, false);
        this.fault = fault;
        this.id = id;
    }

    public Fault fault() {
        return fault;
    }

    public Optional<JsonNode> id() {
        return id;
    }
}
