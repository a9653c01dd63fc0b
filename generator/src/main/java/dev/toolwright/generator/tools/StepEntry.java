package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/** One thing that a tool does. */
public sealed interface StepEntry {
    /** The step word. */
    Position position();

    /** The condition without which it is skipped. */
    Optional<ScalarNode> when();

    /** One request. */
    record Call(
            Position position,
            Optional<ScalarNode> when,
            RequestEntry request,
            Optional<ScalarNode> as,
            List<ErrorEntry> errors)
            implements StepEntry {}

    /** A request for each page of a list. */
    record Pages(
            Position position,
            Optional<ScalarNode> when,
            RequestEntry request,
            Paging paging,
            Optional<ScalarNode> as,
            List<ErrorEntry> errors)
            implements StepEntry {}

    /**
     * How pages are asked for, and what is in one.
     *
     * @param by the word that says how, and the value it has; one is right
     * @param next what leads to the next page
     */
    record Paging(
            List<Entry> by,
            Optional<ScalarNode> next,
            Optional<ScalarNode> from,
            Optional<ScalarNode> size,
            Optional<ScalarNode> length,
            Content content,
            Optional<ScalarNode> max,
            Optional<ScalarNode> parallel) {
        public Paging {
            by = List.copyOf(by);
        }
    }

    /** What is in one page. */
    record Content(Optional<ScalarNode> items, Optional<ScalarNode> total) {}

    /** Names for values, in order. */
    record Assign(Position position, Optional<ScalarNode> when, List<Entry> values) implements StepEntry {}

    /** Steps for the two outcomes of a condition. */
    record Branch(Position position, Optional<ScalarNode> when, List<StepEntry> then, List<StepEntry> otherwise)
            implements StepEntry {}

    /** The end of the tool, with an error. */
    record Fail(Position position, Optional<ScalarNode> when, FailureEntry told) implements StepEntry {}

    /**
     * A step that cannot be read, which has been reported.
     *
     * @param names what it would have named
     */
    record Unreadable(Position position, Optional<ScalarNode> when, List<String> names) implements StepEntry {}

    /** Steps for each element of a list. */
    record Each(
            Position position,
            Optional<ScalarNode> when,
            Node list,
            Loop loop,
            List<StepEntry> steps,
            Optional<Node> result,
            Optional<ScalarNode> as)
            implements StepEntry {}

    /** The names inside of a loop, and how it goes on. */
    record Loop(
            Optional<ScalarNode> item,
            Optional<ScalarNode> index,
            Optional<ScalarNode> parallel,
            Optional<ScalarNode> max,
            Optional<ScalarNode> failed) {}

    /** A question to the person, without whose yes the tool ends. */
    record Confirm(Position position, Optional<ScalarNode> when, ScalarNode question, Optional<FailureEntry> declined)
            implements StepEntry {}

    /** A file from an address. */
    record Fetch(
            Position position,
            Optional<ScalarNode> when,
            ScalarNode address,
            Optional<ScalarNode> max,
            List<ScalarNode> types,
            Optional<ScalarNode> seconds,
            Optional<ScalarNode> as)
            implements StepEntry {}

    /**
     * A class of the user's.
     *
     * @param gives the fields of what it gives
     * @param asks whether it may ask the person something
     */
    record Java(
            Position position,
            Optional<ScalarNode> when,
            ScalarNode type,
            MapNode with,
            List<ArgumentEntry> gives,
            boolean asks,
            Optional<ScalarNode> as)
            implements StepEntry {
        public Java {
            gives = List.copyOf(gives);
        }
    }

    /** A word to whoever waits. */
    record Say(Position position, Optional<ScalarNode> when, ScalarNode sentence) implements StepEntry {}

    /** Choices of the person, stored all or none. */
    record Remember(Position position, Optional<ScalarNode> when, List<Entry> values) implements StepEntry {}
}
