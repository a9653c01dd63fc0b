package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.plan.Failure;
import dev.toolwright.generator.plan.Translation;
import dev.toolwright.generator.plan.Translation.Cause;
import dev.toolwright.generator.plan.Translation.Kind;
import dev.toolwright.generator.plan.Translation.Status;
import dev.toolwright.generator.plan.Translation.Statuses;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ErrorEntry;
import dev.toolwright.generator.tools.FailureEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Error results; keeps unknown-status. */
final class Failures {
    private static final Map<String, Kind> KINDS = Map.of(
            "unreachable", Kind.UNREACHABLE,
            "cut", Kind.CUT,
            "timeout", Kind.TIMED_OUT,
            "signed_out", Kind.SIGNED_OUT,
            "unreadable", Kind.UNREADABLE,
            "unsendable", Kind.UNSENDABLE,
            "default", Kind.ANY);

    private final World world;

    Failures(World world) {
        this.world = world;
    }

    Optional<Failure> failure(FailureEntry entry, String code, Scope scope) {
        entry.code().ifPresent(word -> Names.code(word, world.problems()));
        Optional<Expression> text = world.values().text(entry.text(), scope);
        return text.map(found -> new Failure(entry.code().map(ScalarNode::value).orElse(code), found));
    }

    /** The step's own before the tool's; within each the exact before the general; nothing after what covers everything. */
    List<Translation> translations(List<ErrorEntry> step, List<ErrorEntry> tool, Scope scope) {
        List<Translation> all = new ArrayList<>(sorted(step, scope));
        if (all.stream().noneMatch(each -> each.cause() == Kind.ANY)) {
            Predicate<Translation> fresh =
                    each -> all.stream().noneMatch(other -> other.cause().equals(each.cause()));
            all.addAll(sorted(tool, scope).stream().filter(fresh).toList());
        }
        return all;
    }

    private List<Translation> sorted(List<ErrorEntry> entries, Scope scope) {
        return entries.stream()
                .flatMap(entry -> translation(entry, scope).stream())
                .sorted(Comparator.comparingInt(each -> rank(each.cause())))
                .toList();
    }

    private static int rank(Cause cause) {
        return switch (cause) {
            case Status status -> 0;
            case Statuses statuses -> 1;
            case Kind kind -> kind == Kind.ANY ? 3 : 2;
        };
    }

    private Optional<Translation> translation(ErrorEntry entry, Scope scope) {
        Optional<Cause> cause = cause(entry.failure());
        Optional<Failure> told = failure(entry.told(), cause.map(Failures::code).orElse("failed"), scope);
        return cause.flatMap(found -> told.map(failure -> new Translation(found, failure)));
    }

    private Optional<Cause> cause(ScalarNode word) {
        String text = word.value();
        if (text.matches("[1-5][0-9][0-9]") && !text.startsWith("2")) {
            return Optional.of(new Status(Integer.parseInt(text)));
        }
        if (text.matches("[3-5]xx")) {
            return Optional.of(new Statuses(text.charAt(0) - '0'));
        }
        Optional<Cause> kind = Optional.ofNullable(KINDS.get(text));
        if (kind.isEmpty()) {
            world.problems()
                    .error(
                            CheckRule.UNKNOWN_STATUS,
                            word.position(),
                            "there is no failure \"%s\"".formatted(text),
                            Nearest.to(text, KINDS.keySet()).stream()
                                    .findFirst()
                                    .map(near -> "did you mean \"%s\"?".formatted(near))
                                    .orElse("a status such as 404, a group such as 4xx, or one of "
                                            + String.join(
                                                    ", ",
                                                    KINDS.keySet().stream()
                                                            .sorted()
                                                            .toList())));
        }
        return kind;
    }

    /** The same code as without a translation, so that a sentence of one's own changes the sentence only. */
    private static String code(Cause cause) {
        return switch (cause) {
            case Status status -> code(status.status());
            case Statuses statuses -> statuses.hundred() == 5 ? "upstream_failed" : "upstream_refused";
            case Kind kind ->
                switch (kind) {
                    case UNREACHABLE -> "upstream_unreachable";
                    case CUT -> "upstream_cut";
                    case TIMED_OUT -> "upstream_timeout";
                    case SIGNED_OUT -> "not_signed_in";
                    case UNREADABLE -> "upstream_unreadable";
                    case UNSENDABLE -> "upstream_unsendable";
                    case ANY -> "upstream_failed";
                };
        };
    }

    private static String code(int status) {
        return switch (status) {
            case 401, 403 -> "upstream_forbidden";
            case 404, 410 -> "upstream_not_found";
            case 409, 412 -> "upstream_conflict";
            case 429 -> "upstream_busy";
            default -> status >= 500 ? "upstream_failed" : "upstream_refused";
        };
    }
}
