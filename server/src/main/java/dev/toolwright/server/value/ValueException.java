package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;

/** A value that a tool needs could not be had. The message is a sentence for the person and names the expression or the field. */
public final class ValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is, which decides what the person is told. */
    public enum Kind {
        /** The tool's own computation: a null operand, an overflow, a division by zero. */
        COMPUTATION,
        /** The answer of an API is not what its document promises. */
        UNREADABLE
    }

    private final Kind kind;

    private ValueException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The pages of a list lead in a circle. */
    public static ValueException circular() {
        return new ValueException(Kind.UNREADABLE, "a page leads back to one that was read already");
    }

    /** {@code could not compute "a / b": division by zero}. */
    static ValueException computing(String expression, String reason) {
        return new ValueException(Kind.COMPUTATION, "could not compute \"" + expression + "\": " + reason);
    }

    /** {@code "out.price" is null where a value is needed}. */
    static ValueException absent(String expression) {
        return new ValueException(Kind.COMPUTATION, "\"" + expression + "\" is null where a value is needed");
    }

    static ValueException unwritable(String reason) {
        return new ValueException(Kind.COMPUTATION, reason);
    }

    /** Says the kind of the value but never the value: an answer may hold what is not for this reader. */
    static ValueException unreadable(String field, String wanted, JsonNode found) {
        String is = found.isMissingNode() ? "is missing" : "is " + Kinds.words(found);
        return new ValueException(Kind.UNREADABLE, field + " should be " + wanted + " and " + is);
    }
}
