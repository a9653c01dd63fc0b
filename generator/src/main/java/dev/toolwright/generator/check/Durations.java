package dev.toolwright.generator.check;

import dev.toolwright.generator.plan.TaskSupport;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.StepEntry;
import dev.toolwright.generator.tools.ToolEntry;
import java.util.List;
import java.util.Locale;

/** Whether a call of a tool may take long; keeps unknown-task. */
final class Durations {
    private static final List<String> WORDS = List.of("forbidden", "optional", "required");

    private final Problems problems;

    Durations(Problems problems) {
        this.problems = problems;
    }

    /** A loop and a list of many pages take as long as there is something in them. */
    TaskSupport resolve(ToolEntry tool) {
        return tool.safety()
                .task()
                .map(this::declared)
                .orElseGet(() -> Tools.flat(tool.steps()).anyMatch(Durations::loops)
                        ? TaskSupport.OPTIONAL
                        : TaskSupport.FORBIDDEN);
    }

    private static boolean loops(StepEntry step) {
        return step instanceof StepEntry.Each || step instanceof StepEntry.Pages;
    }

    private TaskSupport declared(ScalarNode word) {
        if (!WORDS.contains(word.value())) {
            problems.error(
                    CheckRule.UNKNOWN_TASK,
                    word.position(),
                    "there is no task support \"%s\"".formatted(word.value()),
                    Nearest.hint(word.value(), WORDS));
            return TaskSupport.FORBIDDEN;
        }
        return TaskSupport.valueOf(word.value().toUpperCase(Locale.ROOT));
    }
}
