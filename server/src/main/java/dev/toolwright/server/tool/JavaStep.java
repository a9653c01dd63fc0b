package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.upstream.CancelledException;

/**
 * A step that is written in Java because the language has no word for it: {@code java: com.example.Vin} in tools.yaml. Implementations are
 * public, have a public constructor without parameters, and keep nothing between two calls.
 */
public interface JavaStep {
    /**
     * Does the step. It may ask, tell of progress and log like any tool; what it asks has to be asked before it changes anything, because
     * the tool starts again from its beginning when the answer has come.
     *
     * @param given the values of {@code with}; what is null there is left out
     * @return the fields that {@code gives} declares; a field of another kind is a failure of the tool when it is used
     * @throws FailedException to end the tool with a sentence for the person
     * @throws UnansweredException when it asked something that is not answered yet; it must let this pass
     * @throws CancelledException when the caller gave up
     */
    ObjectNode run(ObjectNode given, ToolCall call);

    /** What generated code calls: the step, unless the caller has gone. */
    static ObjectNode run(JavaStep step, ObjectNode given, ToolCall call) {
        call.checkpoint();
        return step.run(given, call);
    }
}
