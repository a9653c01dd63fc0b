package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;

/** What the value of a word may look like. */
public enum Kind {
    TEXT("a text"),
    WHOLE("a whole number"),
    NUMBER("a number"),
    FLAG("true or false"),
    MAP("a mapping"),
    LIST("a list"),
    TEXTS("a text or a list of texts"),
    SENTENCE("a sentence, or a mapping with code and text"),
    CANDIDATES("a list of texts, or a mapping with call"),
    VALUE("a value");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean accepts(Node node) {
        return switch (this) {
            case TEXT -> text(node);
            case WHOLE -> is(node, ScalarNode.Kind.INTEGER);
            case NUMBER -> is(node, ScalarNode.Kind.INTEGER) || is(node, ScalarNode.Kind.DECIMAL);
            case FLAG -> is(node, ScalarNode.Kind.BOOLEAN);
            case MAP -> node instanceof MapNode;
            case LIST -> node instanceof ListNode;
            case TEXTS ->
                text(node)
                        || node instanceof ListNode list
                                && list.items().stream().allMatch(Kind::text);
            case SENTENCE -> text(node) || node instanceof MapNode;
            case CANDIDATES ->
                node instanceof MapNode
                        || node instanceof ListNode list
                                && list.items().stream().allMatch(Kind::text);
            case VALUE -> true;
        };
    }

    /** What a node is, for messages. */
    public static String of(Node node) {
        return switch (node) {
            case MapNode map -> "a mapping";
            case ListNode list -> "a list";
            case ScalarNode scalar ->
                switch (scalar.kind()) {
                    case TEXT -> "a text";
                    case INTEGER -> "a whole number";
                    case DECIMAL -> "a number";
                    case BOOLEAN -> "true or false";
                    case NULL -> "nothing";
                };
        };
    }

    /** A title may be 2024 or true without quotes. */
    private static boolean text(Node node) {
        return node instanceof ScalarNode scalar && scalar.kind() != ScalarNode.Kind.NULL;
    }

    private static boolean is(Node node, ScalarNode.Kind kind) {
        return node instanceof ScalarNode scalar && scalar.kind() == kind;
    }
}
