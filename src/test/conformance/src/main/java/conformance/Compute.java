package conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.JavaStep;
import dev.toolwright.server.tool.ToolCall;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;

/** Takes its time, in steps between which it can be cancelled. */
public final class Compute implements JavaStep {
    private static final Duration STEP = Duration.ofMillis(20);

    @Override
    public ObjectNode run(ObjectNode given, ToolCall call) {
        long steps = Duration.ofSeconds(given.path("seconds").asLong()).dividedBy(STEP);
        for (long step = 0; step < steps; step++) {
            call.checkpoint();
            call.progress(step, OptionalDouble.of(steps), "computing");
            LockSupport.parkNanos(STEP.toNanos());
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
