package dev.toolwright.generator.check;

import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds operations and their parameters by name; keeps unknown-api, unknown-operation, ambiguous-operation, unknown-parameter. */
final class Operations {
    private final Map<String, Service> services;
    private final Problems problems;

    Operations(Map<String, Service> services, Problems problems) {
        this.services = services;
        this.problems = problems;
    }

    /** {@code api.operation}, or {@code operation} where only one API has it. */
    Optional<Target> operation(ScalarNode word) {
        String text = word.value();
        int dot = text.indexOf('.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return dot < 0
                ? anywhere(word, 0, text)
                : within(word, text.substring(0, dot), dot + 1, text.substring(dot + 1));
    }

    /** {@code operation.parameter} or {@code api.operation.parameter}. */
    Optional<Target.Parameter> parameter(ScalarNode word) {
        String text = word.value();
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        boolean named = second > 0 && services.containsKey(text.substring(0, first));
        int split = named ? second : first;
        if (split <= 0) {
            problems.error(
                    CheckRule.UNKNOWN_PARAMETER,
                    word.position(),
                    "\"%s\" names no parameter".formatted(text),
                    "write it as operation.parameter");
            return Optional.empty();
        }
        Optional<Target> target = named
                ? within(word, text.substring(0, first), first + 1, text.substring(first + 1, second))
                : anywhere(word, 0, text.substring(0, split));
        return target.flatMap(found -> parameter(found, word, split + 1));
    }

    /** The parameter that the rest of the word names. */
    private Optional<Target.Parameter> parameter(Target target, ScalarNode word, int from) {
        return parameter(target, word, from, word.value().substring(from));
    }

    Optional<Target.Parameter> parameter(Target target, ScalarNode word) {
        return parameter(target, word, 0, word.value());
    }

    private Optional<Target.Parameter> parameter(Target target, ScalarNode word, int from, String name) {
        Optional<Target.Parameter> parameter =
                target.operation().parameter(name).map(found -> new Target.Parameter(target, found));
        if (parameter.isEmpty()) {
            List<String> names = target.operation().parameters().stream()
                    .map(each -> each.name())
                    .toList();
            problems.error(
                    CheckRule.UNKNOWN_PARAMETER,
                    word.at(from, Math.max(1, name.length())),
                    "the operation \"%s\" has no parameter \"%s\""
                            .formatted(target.operation().id(), name),
                    Nearest.hint(name, names));
        }
        return parameter;
    }

    private Optional<Target> within(ScalarNode word, String api, int from, String id) {
        Service service = services.get(api);
        if (service == null) {
            problems.error(
                    CheckRule.UNKNOWN_API,
                    word.at(0, Math.max(1, api.length())),
                    "there is no API \"%s\"".formatted(api),
                    Nearest.hint(api, services.keySet()));
            return Optional.empty();
        }
        Optional<Target> target = find(service, id);
        if (target.isEmpty()) {
            problems.error(
                    CheckRule.UNKNOWN_OPERATION,
                    word.at(from, Math.max(1, id.length())),
                    "the API \"%s\" has no operation \"%s\"".formatted(api, id),
                    Nearest.hint(id, service.api().operations().keySet()));
        }
        return target;
    }

    private Optional<Target> anywhere(ScalarNode word, int from, String id) {
        List<Target> found = services.values().stream()
                .flatMap(service -> find(service, id).stream())
                .toList();
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        if (found.isEmpty()) {
            problems.error(
                    CheckRule.UNKNOWN_OPERATION,
                    word.at(from, Math.max(1, id.length())),
                    "no API has an operation \"%s\"".formatted(id),
                    Nearest.hint(id, ids()));
        } else {
            problems.error(
                    CheckRule.AMBIGUOUS_OPERATION,
                    word.position(),
                    "the operation \"%s\" exists in several APIs".formatted(id),
                    "write " + found.stream().map(Target::label).collect(Collectors.joining(" or ")));
        }
        return Optional.empty();
    }

    private List<String> ids() {
        return services.values().stream()
                .flatMap(service -> service.api().operations().keySet().stream())
                .toList();
    }

    private static Optional<Target> find(Service service, String id) {
        return service.api().operation(id).map(operation -> new Target(service, operation));
    }
}
