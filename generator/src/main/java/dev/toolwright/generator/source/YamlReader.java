package dev.toolwright.generator.source;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.source.Node.ScalarNode.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds nodes from the events of a YAML parser. It works on events and not on the library's composed nodes because only
 * events know where an alias stands.
 */
final class YamlReader {
    private static final String MERGE = "<<";

    private final SourceText text;
    private final Problems problems;
    private final Parser parser;
    private final Anchors anchors = new Anchors();

    YamlReader(SourceText text, Problems problems) {
        this.text = text;
        this.problems = problems;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // the file's size has been checked in bytes
        this.parser = new ParserImpl(new StreamReader(text.text()), options);
    }

    Node read() {
        try {
            expect(ID.StreamStart);
            Event document = parser.getEvent();
            if (document.is(ID.StreamEnd)) {
                throw new MalformedException(SourceRule.EMPTY_FILE, text.position(0, 1), "the file has only comments");
            }
            Node node = node(new Depth());
            expect(ID.DocumentEnd);
            onlyOneDocument(parser.getEvent());
            return node;
        } catch (MarkedYAMLException malformed) {
            int at = text.unit(malformed.getProblemMark().getIndex());
            throw new MalformedException(SourceRule.MALFORMED_YAML, text.mistake(at), YamlMistake.sentence(malformed));
        } catch (ReaderException malformed) {
            int at = text.unit(malformed.getPosition());
            throw new MalformedException(
                    SourceRule.MALFORMED_YAML,
                    text.position(at, at),
                    "the control character U+%04X may not stand in a YAML file".formatted(malformed.getCodePoint()));
        } catch (YAMLException unplaced) {
            // SnakeYAML tells a key that follows an open quoted text on the same line, and not where it is.
            int end = text.text().length();
            throw new MalformedException(
                    SourceRule.MALFORMED_YAML,
                    text.mistake(end),
                    "a quoted text, a list or a mapping above is not closed");
        } catch (IllegalArgumentException escape) {
            // SnakeYAML reads an escape such as \\U without looking whether the file goes on.
            int end = text.text().length();
            throw new MalformedException(
                    SourceRule.MALFORMED_YAML, text.mistake(end), "the file ends before this escape is complete");
        }
    }

    private void expect(ID id) {
        Event event = parser.getEvent();
        if (!event.is(id)) {
            throw new IllegalStateException("the parser handed out " + event + " instead of " + id);
        }
    }

    private void onlyOneDocument(Event next) {
        if (next.is(ID.DocumentStart)) {
            problems.error(
                    SourceRule.UNSUPPORTED_YAML, position(next), "a second document starts here; a file holds one");
        }
    }

    private Node node(Depth depth) {
        Event event = parser.getEvent();
        return switch (event) {
            case AliasEvent alias -> anchors.resolve(alias.getAnchor(), position(alias));
            case NodeEvent start -> anchored(start, depth);
            default -> throw new IllegalStateException("the parser handed out " + event + " as a value");
        };
    }

    private Node anchored(NodeEvent event, Depth depth) {
        anchors.open(event.getAnchor());
        Node node = event instanceof ScalarEvent scalar
                ? scalar(scalar)
                : collection((CollectionStartEvent) event, depth.in(position(event)));
        anchors.close(event.getAnchor(), node, position(event));
        return node;
    }

    private Node collection(CollectionStartEvent event, Depth depth) {
        knownTag(event.getTag(), position(event));
        return event.is(ID.MappingStart) ? mapping(event, depth) : sequence(event, depth);
    }

    private Node mapping(Event start, Depth depth) {
        Entries entries = new Entries(problems);
        while (!parser.checkEvent(ID.MappingEnd)) {
            Node key = node(depth);
            Node value = node(depth);
            if (!(key instanceof ScalarNode name)) {
                problems.error(SourceRule.KEY_NOT_TEXT, key.position(), "a key has to be text");
            } else if (name.written().equals(MERGE)) {
                merge(value, entries);
            } else {
                entries.add(name, value);
            }
        }
        parser.getEvent();
        return entries.node(position(start));
    }

    /** Not part of YAML 1.2, but how people share entries between mappings (yaml.org/type/merge.html). */
    private void merge(Node value, Entries entries) {
        switch (value) {
            case MapNode map -> entries.merge(map);
            case ListNode list -> list.items().forEach(each -> merge(each, entries));
            case ScalarNode scalar ->
                problems.error(
                        SourceRule.UNSUPPORTED_YAML,
                        scalar.position(),
                        "\"<<\" takes the entries of a mapping, and this is none");
        }
    }

    private Node sequence(Event start, Depth depth) {
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(ID.SequenceEnd)) {
            items.add(node(depth));
        }
        parser.getEvent();
        return new ListNode(position(start), items);
    }

    private ScalarNode scalar(ScalarEvent event) {
        int from = text.unit(event.getStartMark().getIndex());
        int to = text.unit(event.getEndMark().getIndex());
        return new ScalarNode(
                text.position(from, to),
                event.getValue(),
                kind(event),
                text.text().substring(from, to));
    }

    private Kind kind(ScalarEvent event) {
        String tag = event.getTag();
        if (tag == null) {
            return event.getScalarStyle() == ScalarStyle.PLAIN ? CoreSchema.kind(event.getValue()) : Kind.TEXT;
        }
        return CoreSchema.tagged(tag, event.getValue()).orElseGet(() -> {
            unsupported(tag, position(event));
            return Kind.TEXT;
        });
    }

    private void knownTag(@Nullable String tag, Position position) {
        if (tag != null && !tag.equals("tag:yaml.org,2002:map") && !tag.equals("tag:yaml.org,2002:seq")) {
            unsupported(tag, position);
        }
    }

    private void unsupported(String tag, Position position) {
        problems.error(
                SourceRule.UNSUPPORTED_YAML,
                position,
                "the tag \"%s\" does not fit here".formatted(tag.replace("tag:yaml.org,2002:", "!!")));
    }

    private Position position(Event event) {
        int from = text.unit(event.getStartMark().getIndex());
        int to = text.unit(event.getEndMark().getIndex());
        return text.position(from, to);
    }
}
