package dev.toolwright.generator.source;

import dev.toolwright.generator.problem.Position;

/** How deep a reader is inside a file. */
record Depth(int levels) {
    private static final int MAX = 200;

    Depth() {
        this(0);
    }

    Depth in(Position position) {
        if (levels == MAX) {
            throw new MalformedException(SourceRule.TOO_DEEP, position, "values are nested more than 200 deep here");
        }
        return new Depth(levels + 1);
    }
}
