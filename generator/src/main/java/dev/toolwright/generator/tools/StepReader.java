package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.StepEntry.Paging;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the steps of a tool. */
final class StepReader {
    static final Map<String, Construct> STEPS = Map.ofEntries(
            Map.entry("call", Construct.CALL),
            Map.entry("pages", Construct.PAGES),
            Map.entry("each", Construct.EACH),
            Map.entry("set", Construct.SET),
            Map.entry("then", Construct.BRANCH),
            Map.entry("fail", Construct.FAIL),
            Map.entry("fetch", Construct.FETCH),
            Map.entry("java", Construct.JAVA),
            Map.entry("confirm", Construct.CONFIRM),
            Map.entry("progress", Construct.PROGRESS),
            Map.entry("remember", Construct.REMEMBER));

    private static final List<String> WAYS = List.of("page", "offset", "cursor", "link");

    private final Problems problems;
    private final FailureReader failures;

    StepReader(Problems problems) {
        this.problems = problems;
        this.failures = new FailureReader(problems);
    }

    List<StepEntry> steps(List<Node> nodes) {
        return nodes.stream().map(this::step).toList();
    }

    /** The single {@code call} of a tool, written in the tool itself. */
    StepEntry single(Words tool, ScalarNode operation) {
        RequestEntry request = request(tool, operation);
        return new StepEntry.Call(operation.position(), Optional.empty(), request, Optional.empty(), List.of());
    }

    private StepEntry step(Node node) {
        if (!(node instanceof MapNode map)) {
            problems.error(
                    ToolsRule.WRONG_VALUE,
                    node.position(),
                    "a step is a mapping with a step word, not " + Kind.of(node));
            return new StepEntry.Unreadable(node.position(), Optional.empty(), List.of());
        }
        List<ScalarNode> words = map.entries().stream()
                .map(Entry::key)
                .filter(key -> STEPS.containsKey(key.value()))
                .toList();
        if (words.size() == 1) {
            return step(words.getFirst(), map);
        }
        reportWords(map, words);
        return new StepEntry.Unreadable(map.position(), Optional.empty(), names(map));
    }

    private static List<String> names(MapNode map) {
        Stream<String> answer =
                map.get("as").filter(ScalarNode.class::isInstance).stream().map(node -> ((ScalarNode) node).value());
        Stream<String> values = map.get("set").filter(MapNode.class::isInstance).stream()
                .flatMap(node -> ((MapNode) node).entries().stream())
                .map(entry -> entry.key().value());
        return Stream.concat(answer, values).toList();
    }

    private void reportWords(MapNode map, List<ScalarNode> words) {
        if (words.isEmpty()) {
            reportUnknown(map);
        } else {
            problems.error(
                    ToolsRule.TWO_STEP_WORDS,
                    words.get(1).position(),
                    "a step does one thing, and this one has both \"%s\" and \"%s\""
                            .formatted(words.get(0).value(), words.get(1).value()),
                    "write two steps");
        }
    }

    private void reportUnknown(MapNode map) {
        List<String> names = STEPS.keySet().stream().sorted().toList();
        ScalarNode key = map.entries().stream()
                .map(Entry::key)
                .filter(word -> !Nearest.to(word.value(), names).isEmpty())
                .findFirst()
                .or(() -> map.entries().stream().map(Entry::key).findFirst())
                .orElseGet(() -> new ScalarNode(map.position(), "", ScalarNode.Kind.TEXT));
        problems.error(
                ToolsRule.UNKNOWN_STEP,
                key.position(),
                "there is no step \"%s\"".formatted(key.value()),
                Nearest.hint(key.value(), names));
    }

    private StepEntry step(ScalarNode word, MapNode map) {
        Words words = Words.of(STEPS.get(word.value()), map, word.position(), problems);
        return switch (word.value()) {
            case "call" -> call(word, words);
            case "pages" -> pages(word, words);
            case "set" -> new StepEntry.Assign(word.position(), words.text("when"), words.entries("set"));
            case "then" ->
                new StepEntry.Branch(
                        word.position(), words.text("when"), steps(words.list("then")), steps(words.list("otherwise")));
            case "fail" -> fail(word, words);
            case "each" -> each(word, words);
            case "confirm" -> confirm(word, words);
            case "fetch" ->
                new StepEntry.Fetch(
                        word.position(),
                        words.text("when"),
                        words.text("fetch").orElse(word),
                        words.text("max"),
                        words.texts("types"),
                        words.text("seconds"),
                        words.text("as"));
            case "java" -> java(word, words);
            case "progress" ->
                new StepEntry.Say(
                        word.position(),
                        words.text("when"),
                        words.text("progress").orElse(word));
            default -> new StepEntry.Remember(word.position(), words.text("when"), words.entries("remember"));
        };
    }

    private StepEntry call(ScalarNode word, Words words) {
        return new StepEntry.Call(
                word.position(),
                words.text("when"),
                request(words, operation(words, word)),
                words.text("as"),
                failures.errors(words));
    }

    private StepEntry pages(ScalarNode word, Words words) {
        ScalarNode operation = operation(words, word);
        RequestEntry request = new RequestEntry(operation, words.entries("with"), Optional.empty(), Optional.empty());
        return new StepEntry.Pages(
                word.position(),
                words.text("when"),
                request,
                paging(words, word),
                words.text("as"),
                failures.errors(words));
    }

    private Paging paging(Words words, ScalarNode word) {
        Optional<Words> by = words.map("by").map(node -> Words.of(Construct.BY, node, word.position(), problems));
        List<Entry> ways = WAYS.stream()
                .flatMap(way -> by.flatMap(each -> each.entry(way)).stream())
                .toList();
        return new Paging(
                ways,
                by.flatMap(each -> each.text("next")),
                by.flatMap(each -> each.text("from")),
                by.flatMap(each -> each.text("size")),
                by.flatMap(each -> each.text("of")),
                new StepEntry.Content(words.text("items"), words.text("total")),
                words.text("max"),
                words.text("parallel"));
    }

    private StepEntry each(ScalarNode word, Words words) {
        StepEntry.Loop loop = new StepEntry.Loop(
                words.text("item"),
                words.text("index"),
                words.text("parallel"),
                words.text("max"),
                words.text("failed"));
        return new StepEntry.Each(
                word.position(),
                words.text("when"),
                words.value("each").orElse(word),
                loop,
                steps(words.list("steps")),
                words.value("return"),
                words.text("as"));
    }

    private StepEntry java(ScalarNode word, Words words) {
        return new StepEntry.Java(
                word.position(),
                words.text("when"),
                words.text("java").orElse(word),
                words.map("with").orElseGet(() -> new MapNode(word.position(), List.of())),
                new ArgumentReader(problems).arguments(words.entries("gives")),
                words.flag("asks").orElse(true),
                words.text("as"));
    }

    private StepEntry confirm(ScalarNode word, Words words) {
        return new StepEntry.Confirm(
                word.position(),
                words.text("when"),
                words.text("confirm").orElse(word),
                words.value("declined").map(node -> failures.failure(node, word.position())));
    }

    private StepEntry fail(ScalarNode word, Words words) {
        FailureEntry told = words.value("fail")
                .map(node -> failures.failure(node, word.position()))
                .orElseGet(() -> new FailureEntry(Optional.empty(), word));
        return new StepEntry.Fail(word.position(), words.text("when"), told);
    }

    private static RequestEntry request(Words words, ScalarNode operation) {
        return new RequestEntry(
                operation,
                words.entries("with"),
                words.knows("body") ? words.value("body") : Optional.empty(),
                words.knows("patch") ? words.map("patch") : Optional.empty());
    }

    /** Where the operation is of a wrong kind, which has been reported, an empty name stands for it. */
    private static ScalarNode operation(Words words, ScalarNode word) {
        return words.text(word.value()).orElseGet(() -> new ScalarNode(word.position(), "", ScalarNode.Kind.NULL));
    }
}
