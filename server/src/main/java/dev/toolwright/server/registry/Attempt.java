package dev.toolwright.server.registry;

import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.tool.UnansweredException;
import dev.toolwright.server.upstream.CancelledException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs what tools, prompts and resources do. Whatever happens in it ends as an {@link Outcome}, except that nobody waits for it any
 * more.
 *
 * @param timeout how long it may take, for the sentence that says so
 */
record Attempt(SealedStates states, Duration timeout) {

    <T> Outcome<T> run(Run run, Function<ToolCall, T> body) {
        try {
            return new Outcome.Done<>(body.apply(run));
        } catch (UnansweredException open) {
            return new Outcome.NotDone<>(ask(run.telling().work(), run.questions(), open.questions()));
        } catch (CancelledException cancelled) {
            if (run.abandoned()) {
                throw cancelled;
            }
            return new Outcome.NotDone<>(run.telling().late(timeout));
        } catch (RuntimeException failure) {
            return new Outcome.NotDone<>(run.told(failure));
        } catch (StackOverflowError | OutOfMemoryError fault) {
            // What the tool held is free again by now.
            return new Outcome.NotDone<>(run.telling().incident(fault));
        }
    }

    private ToolResult ask(Work work, Questions questions, Map<String, InputRequest> open) {
        if (questions.inRounds(open)) {
            return new ToolResult.InputNeeded(open, states.state(questions.state(open, states)));
        }
        if (work.confirmable() && Confirmation.possible(open.values())) {
            return Confirmation.needed(work.name(), open.values(), states.token(questions.state(open, states)));
        }
        if (questions.inRounds()) {
            throw new ClientLacksException(open.values().stream()
                    .filter(question -> !questions.canAsk(question))
                    .toList());
        }
        return Confirmation.impossible(work.name());
    }
}
