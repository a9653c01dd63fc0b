package dev.toolwright.generator.source;

import dev.toolwright.generator.problem.Position;

/** Reading cannot go on; it never leaves this package. */
final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SourceRule rule;
    private final transient Position position;

    MalformedException(SourceRule rule, Position position, String message) {
        super(message, null, false, false);
        this.rule = rule;
        this.position = position;
    }

    SourceRule rule() {
        return rule;
    }

    Position position() {
        return position;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
