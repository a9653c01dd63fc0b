package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * An argument of a tool, or a field or element of one.
 *
 * @param is the parameters it becomes
 * @param shape its type and limits
 * @param presence whether the model gives it, and what it is otherwise
 */
public record ArgumentEntry(
        ScalarNode name, List<ScalarNode> is, Optional<ScalarNode> description, ShapeEntry shape, Presence presence) {

    /** Where the value comes from. */
    public record Presence(
            Optional<Boolean> required,
            Optional<Node> fallback,
            Optional<Node> fixed,
            Optional<ScalarNode> fromUser,
            boolean hidden) {

        /** Whether the model never sees it. */
        public boolean concealed() {
            return hidden || fixed.isPresent() || fromUser.isPresent();
        }
    }
}
