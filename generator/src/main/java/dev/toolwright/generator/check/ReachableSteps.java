package dev.toolwright.generator.check;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.tools.StepEntry;
import java.util.List;

/** Keeps step-never-reached: nothing stands behind a fail without condition. */
record ReachableSteps(Problems problems) {

    void check(List<StepEntry> steps) {
        for (int i = 0; i < steps.size() - 1; i++) {
            if (steps.get(i) instanceof StepEntry.Fail fail && fail.when().isEmpty()) {
                problems.error(
                        CheckRule.STEP_NEVER_REACHED,
                        steps.get(i + 1).position(),
                        "the tool has always failed before this step",
                        "give the fail step a condition with \"when\"");
                return;
            }
        }
    }
}
