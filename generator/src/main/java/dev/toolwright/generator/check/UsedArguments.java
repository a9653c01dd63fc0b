package dev.toolwright.generator.check;

import dev.toolwright.generator.plan.Tool;
import dev.toolwright.generator.plan.Uses;
import dev.toolwright.generator.problem.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps unused-argument: every argument goes somewhere. */
record UsedArguments(Problems problems) {

    void check(Tool tool, List<ResolvedArgument> arguments) {
        Set<String> used = tool.expressions()
                .flatMap(expression -> Uses.fields("args", expression).stream())
                .collect(Collectors.toSet());
        arguments.stream()
                .filter(argument -> !used.contains(argument.name().written()))
                .filter(argument -> arguments.stream().noneMatch(other -> rivals(argument, other)))
                .forEach(this::report);
    }

    /** Two arguments that are one parameter have been reported. */
    private static boolean rivals(ResolvedArgument one, ResolvedArgument other) {
        return one != other && one.targets().stream().anyMatch(other::is);
    }

    private void report(ResolvedArgument argument) {
        String name = argument.name().written();
        String hint = argument.targets().isEmpty()
                ? "use it as ${{ args.%s }}, or let it be a parameter with \"is\"".formatted(name)
                : "the tool does not call \"%s\"; use it as ${{ args.%s }}, or remove it"
                        .formatted(
                                argument.targets()
                                        .getFirst()
                                        .target()
                                        .operation()
                                        .id(),
                                name);
        problems.error(
                CheckRule.UNUSED_ARGUMENT,
                argument.entry().name().position(),
                "the argument \"%s\" has no effect".formatted(name),
                hint);
    }
}
