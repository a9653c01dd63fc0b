package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.Literal;
import dev.toolwright.generator.tools.StepEntry;
import java.util.List;
import java.util.Optional;

/** The limits of what is taken from an address. */
final class Fetches {
    private static final long MOST_BYTES = 50_000_000;
    private static final long MOST_SECONDS = 60;
    private static final long SECONDS = 10;

    private final Problems problems;

    Fetches(Problems problems) {
        this.problems = problems;
    }

    record Limits(long max, long seconds, List<String> types) {}

    /** Absent where something is wrong with them. */
    Optional<Limits> resolve(StepEntry.Fetch entry) {
        Optional<Long> max = entry.max().flatMap(number -> within(number, "max", MOST_BYTES));
        Optional<Long> seconds = entry.seconds()
                .map(number -> within(number, "seconds", MOST_SECONDS))
                .orElse(Optional.of(SECONDS));
        List<ScalarNode> types = entry.types().stream().filter(this::isType).toList();
        boolean known = types.size() == entry.types().size();
        return max.filter(most -> known)
                .flatMap(most -> seconds.map(time -> new Limits(
                        most, time, types.stream().map(ScalarNode::value).toList())));
    }

    private Optional<Long> within(ScalarNode number, String word, long most) {
        JsonNode value = Literal.json(number);
        if (value.canConvertToLong() && value.longValue() >= 1 && value.longValue() <= most) {
            return Optional.of(value.longValue());
        }
        problems.error(
                CheckRule.VALUE_DOES_NOT_FIT, number.position(), "\"%s\" is between 1 and %d".formatted(word, most));
        return Optional.empty();
    }

    private boolean isType(ScalarNode type) {
        boolean right = type.value().matches("[a-z]+/([a-z0-9][a-z0-9.+-]*|\\*)");
        if (!right) {
            problems.error(
                    CheckRule.VALUE_DOES_NOT_FIT,
                    type.position(),
                    "\"%s\" is no media type".formatted(type.value()),
                    "write one such as image/jpeg, or a range such as image/*");
        }
        return right;
    }
}
