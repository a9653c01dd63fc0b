package dev.toolwright.generator.check;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Schema;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.Kind;
import java.util.Optional;

/**
 * Keeps test-answer-does-not-fit: a canned answer is what the API's document promises, as far as it is written out. Fields that the
 * document does not know are let pass, since APIs send such.
 */
final class CannedBody {
    private final Api api;
    private final Problems problems;

    CannedBody(Api api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    void check(Schema schema, Node node) {
        Schema resolved = api.resolve(schema);
        if (node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.NULL) {
            return;
        }
        switch (resolved) {
            case Schema.Array array -> {
                if (node instanceof ListNode list) {
                    list.items().forEach(item -> check(array.items(), item));
                } else {
                    report(node, "a list");
                }
            }
            case Schema.Struct struct -> {
                if (node instanceof MapNode map) {
                    map.entries().forEach(entry -> checkField(struct, entry));
                } else {
                    report(node, "a mapping");
                }
            }
            case Schema.Text text -> scalar(node, "a text", ScalarNode.Kind.TEXT);
            case Schema.Whole whole -> scalar(node, "a whole number", ScalarNode.Kind.INTEGER);
            case Schema.Decimal decimal -> scalar(node, "a number", ScalarNode.Kind.DECIMAL, ScalarNode.Kind.INTEGER);
            case Schema.Bool bool -> scalar(node, "true or false", ScalarNode.Kind.BOOLEAN);
            case Schema.Any any -> {}
            case Schema.Ref ref -> throw new IllegalStateException("a reference was left of " + schema);
        }
    }

    private void checkField(Schema.Struct struct, Entry entry) {
        Optional.ofNullable(struct.properties().get(entry.key().value()))
                .or(struct::additional)
                .ifPresent(schema -> check(schema, entry.value()));
    }

    private void scalar(Node node, String expected, ScalarNode.Kind... kinds) {
        for (ScalarNode.Kind kind : kinds) {
            if (node instanceof ScalarNode scalar && scalar.kind() == kind) {
                return;
            }
        }
        report(node, expected);
    }

    private void report(Node node, String expected) {
        problems.error(
                CheckRule.TEST_ANSWER_DOES_NOT_FIT,
                node.position(),
                "the document promises %s here, not %s".formatted(expected, Kind.of(node)),
                "write what the API really answers; quotes make a number a text");
    }
}
