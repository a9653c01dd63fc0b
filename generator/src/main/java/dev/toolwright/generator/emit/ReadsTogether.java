package dev.toolwright.generator.emit;

import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.plan.Uses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which steps are done at the same time: calls that follow each other, change nothing, and do not use each other's answers. A call
 * that changes something is never among them, and nothing is moved past another step, so the file says in which order things happen.
 */
final class ReadsTogether {
    private ReadsTogether() {}

    /** The steps in their order, those together that are done together. */
    static List<List<Step>> groups(List<Step> steps) {
        List<List<Step>> groups = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (Step step : steps) {
            boolean joins = isRead(step) && !given.isEmpty() && !uses(step, given);
            if (!joins) {
                groups.add(new ArrayList<>());
                given.clear();
            }
            groups.getLast().add(step);
            if (isRead(step)) {
                given.add(name((Step.Call) step));
            }
        }
        return groups;
    }

    /** Of a call that nothing is named after, the tool does not wait for the answer's sake; it stays where it is. */
    private static boolean isRead(Step step) {
        return step instanceof Step.Call call
                && call.as().isPresent()
                && call.request().operation().safe()
                && (call.condition().isEmpty() || !choosing(call));
    }

    /** A choice that is still open is made before, which a condition may not want. */
    private static boolean choosing(Step.Call call) {
        return call.expressions()
                .flatMap(expression -> Uses.java(expression, "choices.").stream())
                .anyMatch(java -> !java.startsWith("choices.remembered"));
    }

    private static String name(Step.Call call) {
        return call.as().orElseThrow().name().written();
    }

    private static boolean uses(Step step, Set<String> names) {
        return step.expressions()
                .anyMatch(expression -> Uses.variables(expression).stream().anyMatch(names::contains));
    }
}
