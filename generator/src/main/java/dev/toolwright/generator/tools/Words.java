package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/** The words of one construct as the user wrote them: what is unknown, missing or of another kind has been reported. */
final class Words {
    private final Construct construct;
    private final Position position;
    private final MapNode map;
    private final Problems problems;

    private Words(Construct construct, Position position, MapNode map, Problems problems) {
        this.construct = construct;
        this.position = position;
        this.map = map;
        this.problems = problems;
    }

    /** @param owner where to point when a word is missing: the name of the thing, rather than its first word */
    static Words of(Construct construct, Node node, Position owner, Problems problems) {
        if (!(node instanceof MapNode map)) {
            problems.error(
                    ToolsRule.WRONG_VALUE,
                    node.position(),
                    construct.label() + " is a mapping, not " + Kind.of(node),
                    Nearest.hint("", construct.names()));
            return new Words(construct, owner, new MapNode(node.position(), List.of()), problems);
        }
        Words words = new Words(construct, owner, map, problems);
        words.check();
        return words;
    }

    Position position() {
        return position;
    }

    Optional<ScalarNode> text(String word) {
        return value(word).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
    }

    /** The text, or nothing where it is missing, which has been reported. */
    String plain(String word) {
        return text(word).map(ScalarNode::value).orElse("");
    }

    /** Reports those of the words whose text is there and empty. */
    void filled(String... names) {
        for (String word : names) {
            text(word)
                    .filter(text -> text.value().isBlank())
                    .ifPresent(text -> problems.error(
                            ToolsRule.EMPTY_TEXT,
                            text.position(),
                            "the %s of %s is empty".formatted(word, construct.label())));
        }
    }

    /** The word and its text, if it is there. */
    Optional<Entry> entry(String word) {
        return text(word).flatMap(value -> map.entries().stream()
                .filter(entry -> entry.key().value().equals(word))
                .findFirst());
    }

    List<ScalarNode> texts(String word) {
        return value(word).map(Words::scalars).orElse(List.of());
    }

    static List<ScalarNode> scalars(Node node) {
        return node instanceof ListNode list
                ? list.items().stream().map(ScalarNode.class::cast).toList()
                : List.of((ScalarNode) node);
    }

    Optional<MapNode> map(String word) {
        return value(word).filter(MapNode.class::isInstance).map(MapNode.class::cast);
    }

    List<Entry> entries(String word) {
        return map(word).map(MapNode::entries).orElse(List.of());
    }

    List<Node> list(String word) {
        return value(word).map(node -> ((ListNode) node).items()).orElse(List.of());
    }

    Optional<Boolean> flag(String word) {
        return text(word).map(scalar -> scalar.value().equals("true"));
    }

    /** Whether the construct has such a word. */
    boolean knows(String word) {
        return construct.word(word).isPresent();
    }

    boolean has(String word) {
        return map.get(word).isPresent();
    }

    /** The value of a word, if it is there and of its kind. */
    Optional<Node> value(String word) {
        Kind kind = construct
                .word(word)
                .orElseThrow(() -> new IllegalArgumentException(construct.label() + " has no word " + word))
                .kind();
        return map.get(word).filter(kind::accepts);
    }

    private void check() {
        map.entries().forEach(this::checkEntry);
        construct.words().stream()
                .filter(word -> word.required() && !has(word.name()))
                .forEach(word -> problems.error(
                        ToolsRule.MISSING_WORD,
                        position,
                        "%s needs \"%s\"".formatted(construct.label(), word.name()),
                        word.name() + ": " + word.meaning()));
    }

    private void checkEntry(Entry entry) {
        construct
                .word(entry.key().value())
                .ifPresentOrElse(word -> checkKind(word, entry.value()), () -> reportUnknown(entry.key()));
    }

    private void reportUnknown(ScalarNode key) {
        problems.error(
                ToolsRule.UNKNOWN_WORD,
                key.position(),
                "%s has no word \"%s\"".formatted(construct.label(), key.value()),
                Nearest.hint(key.value(), construct.names()));
    }

    private void checkKind(Word word, Node value) {
        if (!word.kind().accepts(value)) {
            problems.error(
                    ToolsRule.WRONG_VALUE,
                    value.position(),
                    "\"%s\" is %s, not %s".formatted(word.name(), word.kind().label(), Kind.of(value)));
        }
    }
}
