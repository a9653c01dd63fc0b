package dev.toolwright.generator.check;

import dev.toolwright.generator.plan.Effect;
import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.tools.StepEntry;
import dev.toolwright.generator.tools.ToolEntry;
import java.util.List;

/** Questions to the person; keeps asked-too-late, and name-reserved for the argument that carries an answer. */
final class Consents {
    /** Where a client can ask nothing, the model brings the person's word in an argument of this name. */
    private static final String ARGUMENT = "confirmation";

    private final Problems problems;

    Consents(Problems problems) {
        this.problems = problems;
    }

    /** A class may ask too, unless it is said that it does not. */
    static boolean asks(ToolEntry tool) {
        return Tools.flat(tool.steps())
                .anyMatch(step ->
                        step instanceof StepEntry.Confirm || step instanceof StepEntry.Java java && java.asks());
    }

    void check(ToolEntry tool, List<Step> steps, Effect effect) {
        if (effect != Effect.READ) {
            changed(steps, false);
        }
        if (asks(tool)) {
            tool.arguments().stream()
                    .filter(argument -> argument.name().value().equals(ARGUMENT))
                    .forEach(argument -> problems.error(
                            CheckRule.NAME_RESERVED,
                            argument.name().position(),
                            "\"%s\" has a meaning already".formatted(ARGUMENT),
                            "take another name; it brings the person's word where a client cannot ask"));
        }
    }

    /** Whether something may have been changed after these steps. */
    private boolean changed(List<Step> steps, boolean before) {
        boolean changed = before;
        for (Step step : steps) {
            changed |= changed(step, changed);
        }
        return changed;
    }

    private boolean changed(Step step, boolean before) {
        return switch (step) {
            case Step.Call call -> !call.request().operation().safe();
            case Step.Pages pages -> !pages.request().operation().safe();
            case Step.Remember remember -> true;
            case Step.Each each -> changed(each.steps(), before);
            case Step.Branch branch -> changed(branch.then(), before) | changed(branch.otherwise(), before);
            case Step.Confirm confirm -> asked(confirm, before);
            case Step.Fetch fetch -> false;
            case Step.Java java -> true;
            case Step.Assign assign -> false;
            case Step.Fail fail -> false;
            case Step.Say say -> false;
        };
    }

    private boolean asked(Step.Confirm confirm, boolean before) {
        if (before) {
            problems.error(
                    CheckRule.ASKED_TOO_LATE,
                    confirm.question().origin().position(),
                    "something was changed before this question is asked",
                    "move the question before the first step that changes something");
        }
        return false;
    }
}
