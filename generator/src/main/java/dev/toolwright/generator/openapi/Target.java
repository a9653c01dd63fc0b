package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a reference leads to: a place in a document. Targets are equal when they are the same place of the same file. */
record Target(Document document, Pointer pointer) {

    Optional<ObjectNode> object() {
        Optional<JsonNode> found = pointer.find(document.root());
        return found.filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    /** A name for it where it has none of its own: the last step of its path, or the file's name. */
    String name() {
        String file = document.file().getFileName().toString().replaceFirst("\\..*", "");
        return Identifier.type(
                pointer.steps().isEmpty() ? file : pointer.steps().getLast());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Target target
                && document.file().equals(target.document.file())
                && pointer.equals(target.pointer);
    }

    @Override
    public int hashCode() {
        return 31 * document.file().hashCode() + pointer.hashCode();
    }
}
