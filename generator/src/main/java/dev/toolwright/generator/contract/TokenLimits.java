package dev.toolwright.generator.contract;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ContractEntry.Limits;
import java.util.Optional;

/** Keeps tokens-exceeded. */
final class TokenLimits {
    private final Limits limits;
    private final Problems problems;

    TokenLimits(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    boolean none() {
        return limits.tool().isEmpty()
                && limits.list().isEmpty()
                && limits.total().isEmpty();
    }

    void check(TokenReport report) {
        report.lines().forEach(line -> check(limits.tool(), line.total(), "the tool \"" + line.tool() + "\" takes"));
        check(limits.list(), report.list(), "the tools without output schemas take");
        check(limits.total(), report.total(), "the tools take");
    }

    private void check(Optional<ScalarNode> limit, int tokens, String what) {
        limit.filter(most -> tokens > most(most))
                .ifPresent(most -> problems.error(
                        ContractRule.TOKENS_EXCEEDED,
                        most.position(),
                        "%s %d tokens, and %s is the most".formatted(what, tokens, most.value()),
                        "the command tokens shows what each tool takes"));
    }

    /** A limit that no int holds limits nothing. */
    private static long most(ScalarNode limit) {
        return limit.value().length() > 18
                ? Long.MAX_VALUE
                : Long.decode(limit.value().replace("0o", "0"));
    }
}
