package dev.toolwright.generator.emit;

import dev.toolwright.generator.plan.Step;
import java.util.List;

/** What steps need besides the variables of their expressions. */
final class Needs {
    private Needs() {}

    /** Whether they store choices of the person. */
    static boolean choices(List<Step> steps) {
        return steps.stream().anyMatch(step -> switch (step) {
            case Step.Remember remember -> true;
            case Step.Branch branch -> choices(branch.then()) || choices(branch.otherwise());
            default -> false;
        });
    }

    /** Whether they say how far they are. */
    static boolean progress(List<Step> steps) {
        return steps.stream().anyMatch(step -> switch (step) {
            case Step.Each each -> true;
            case Step.Pages pages -> true;
            case Step.Say say -> true;
            case Step.Branch branch -> progress(branch.then()) || progress(branch.otherwise());
            default -> false;
        });
    }
}
