package dev.toolwright.generator.check;

import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;

/** Keeps only-reads: what clients ask for without anybody's approval changes nothing. */
record OnlyReads(Problems problems) {

    /** @param word where the operation is named */
    void check(ScalarNode word, Operation operation) {
        if (!operation.safe()) {
            problems.error(
                    CheckRule.ONLY_READS,
                    word.position(),
                    "\"%s\" is a %s, and nobody is asked before it is called here"
                            .formatted(operation.id(), operation.method()),
                    "call an operation that only reads, or write a tool");
        }
    }
}
