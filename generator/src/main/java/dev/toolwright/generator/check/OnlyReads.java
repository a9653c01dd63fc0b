package dev.toolwright.generator.check;

import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.StepEntry;
import java.util.List;

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

    /** The same for every step. */
    void check(List<StepEntry> steps, World world) {
        Tools.flat(steps).forEach(step -> check(step, world));
    }

    private void check(StepEntry step, World world) {
        switch (step) {
            case StepEntry.Call call -> check(call.request().operation(), world);
            case StepEntry.Pages pages -> check(pages.request().operation(), world);
            case StepEntry.Remember remember ->
                problems.error(
                        CheckRule.ONLY_READS,
                        remember.position(),
                        "a remember step changes what is remembered, and nobody is asked before it here",
                        "remember it in a tool");
            default -> {}
        }
    }

    /** What is not found has been reported. */
    private void check(ScalarNode word, World world) {
        new Operations(world.services(), new Problems())
                .operation(word)
                .ifPresent(target -> check(word, target.operation()));
    }
}
