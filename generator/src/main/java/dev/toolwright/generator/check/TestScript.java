package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.Literal;
import dev.toolwright.generator.tools.TestEntry;
import dev.toolwright.generator.tools.TestEntry.AnswerEntry;
import java.nio.file.Path;
import java.util.Optional;

/** A test as data for the program that runs it, with the lines that a failure points at. */
final class TestScript {
    private final ObjectNode script = JsonNodeFactory.instance.objectNode();
    private final ObjectNode places = JsonNodeFactory.instance.objectNode();

    private TestScript() {}

    static ObjectNode of(TestEntry test) {
        return new TestScript().write(test);
    }

    private ObjectNode write(TestEntry test) {
        script.put("name", test.name().value());
        script.put("file", shown(test.name().position().file()));
        places.put("", test.name().position().line());
        put("args", test.given().args());
        put("remembered", test.given().remembered());
        put("person", test.given().person());
        put("language", test.given().language());
        put("sandbox", test.given().sandbox());
        ArrayNode answers = script.putArray("answers");
        test.given().answers().forEach(answer -> answers.add(answer(answer, "/answers/" + answers.size())));
        put("expect", test.expected().answer());
        put("text", test.expected().text().map(TestScript::asText));
        put("error", test.expected().error());
        put("remembers", test.expected().remembers());
        script.set("places", places);
        return script;
    }

    private ObjectNode answer(AnswerEntry answer, String pointer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        answer.call().ifPresent(call -> {
            json.put("call", call.value());
            places.put(pointer, call.position().line());
        });
        answer.with().ifPresent(with -> json.set("with", Literal.json(with)));
        answer.sent().ifPresent(sent -> json.set("sent", Literal.json(sent)));
        answer.status().ifPresent(status -> json.set("status", Literal.json(status)));
        answer.body().ifPresent(body -> json.set("body", Literal.json(body)));
        answer.failure().ifPresent(failure -> json.put("failure", failure.value()));
        return json;
    }

    private void put(String word, Optional<? extends Node> value) {
        value.ifPresent(node -> {
            script.set(word, Literal.json(node));
            place("/" + word, node);
        });
    }

    /** A sentence may be 2024 without quotes. */
    private static Node asText(ScalarNode text) {
        return new ScalarNode(text.position(), text.value().strip(), ScalarNode.Kind.TEXT);
    }

    private void place(String pointer, Node node) {
        places.put(pointer, node.position().line());
        switch (node) {
            case MapNode map -> {
                for (Entry entry : map.entries()) {
                    place(pointer + "/" + entry.key().value(), entry.value());
                }
            }
            case ListNode list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    place(pointer + "/" + i, list.items().get(i));
                }
            }
            case ScalarNode scalar -> {}
        }
    }

    /** As seen from the folder that the generator was started in, so that it is the same on every machine. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : file)
                .toString()
                .replace('\\', '/');
    }
}
