package dev.toolwright.server.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Changes;
import dev.toolwright.server.registry.Dialogue;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.tool.TaskSupport;
import dev.toolwright.server.tool.ToolResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The tasks of a process. Each belongs to the person whose call it is; to everybody else, and after its life, it does not exist. A
 * restart ends them all.
 */
public final class Tasks {
    /** What takes no longer is worth no task. */
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** A question that a call begins with had better be answered before there is a task (mrtr before creation). */
    private static final Duration PATIENCE_FOR_A_QUESTION = Duration.ofSeconds(5);

    private static final Duration LAST_STEP = Duration.ofSeconds(2);

    private final Map<String, LongCall> kept = new ConcurrentHashMap<>();
    private final Calls quick;
    private final Bounds bounds;
    private final LongCall.Around around;
    private boolean stopping;

    /**
     * What is given away at most.
     *
     * @param most tasks that are kept at the same time; with 0 there are none
     * @param each tasks of one person; one more, and the oldest that has ended is forgotten before its time
     * @param timeout how long a call may take
     * @param life how long a task is kept from its creation; longer than the timeout
     */
    public record Bounds(int most, int each, Duration timeout, Duration life) {
        public Bounds {
            if (life.compareTo(timeout) <= 0) {
                throw new IllegalArgumentException("tasks would be forgotten before they end");
            }
        }
    }

    /** @param changes hear of every change of a task */
    public Tasks(Calls calls, Changes changes, Bounds bounds) {
        this.quick = calls;
        this.bounds = bounds;
        this.around = new LongCall.Around(
                calls.lasting(bounds.timeout), bounds.life, id -> changes.publish(new Changes.Change.Task(id)));
    }

    /** Whether there are any. */
    public boolean offered() {
        return bounds.most > 0;
    }

    /**
     * Calls a tool for a client that knows tasks. Where there is no place for a further one, the call is answered as for everybody else.
     *
     * @throws TooManyTasksException when there is no place and the tool must be a task
     * @throws RuntimeException whatever {@link Calls#call} throws, as long as the call is no task
     */
    public Started call(ListedTool tool, Calls.Asked asked) {
        boolean required = tool.descriptor().task() == TaskSupport.REQUIRED;
        LongCall call = new LongCall(UUID.randomUUID().toString(), tool, asked, around, required);
        if (keep(call)) {
            call.begin();
            return required ? new Started.Underway(call.snapshot()) : answeredOrUnderway(call, asked);
        }
        if (required) {
            throw new TooManyTasksException();
        }
        return new Started.Answered(quick.call(tool, asked));
    }

    /** How a task of this caller is. */
    public Optional<Task> find(String id, Caller caller) {
        return own(id, caller).map(LongCall::snapshot);
    }

    /**
     * Brings answers to questions of a task.
     *
     * @return whether the caller has such a task
     */
    public boolean answer(String id, Caller caller, ObjectNode responses) {
        Optional<LongCall> call = own(id, caller);
        call.ifPresent(found -> found.answer(responses));
        return call.isPresent();
    }

    /**
     * Asks a task to end. What it has done stays done.
     *
     * @return whether the caller has such a task
     */
    public boolean cancel(String id, Caller caller) {
        Optional<LongCall> call = own(id, caller);
        call.ifPresent(LongCall::cancel);
        return call.isPresent();
    }

    /** Begins no further tasks. */
    public synchronized void stopping() {
        stopping = true;
    }

    /** Lets tasks finish until the deadline and then ends them. */
    public void stop(Instant deadline) {
        stopping();
        join(kept.values(), deadline);
        kept.values().forEach(LongCall::cancel);
        join(kept.values(), around.now().plus(LAST_STEP));
    }

    private Started answeredOrUnderway(LongCall call, Calls.Asked asked) {
        try {
            Optional<ToolResult> answer = asked.caller().waiting(() -> call.within(patience(call, asked)));
            answer.ifPresent(result -> kept.remove(call.id()));
            return answer.<Started>map(Started.Answered::new).orElseGet(() -> new Started.Underway(call.snapshot()));
        } catch (RuntimeException over) {
            call.cancel();
            kept.remove(call.id());
            throw over;
        }
    }

    private static Duration patience(LongCall call, Calls.Asked asked) {
        boolean answered = asked.client().dialogue() instanceof Dialogue.InRounds rounds
                && rounds.state().isPresent();
        return call.descriptor().asks() && !answered ? PATIENCE_FOR_A_QUESTION : PATIENCE;
    }

    private synchronized boolean keep(LongCall call) {
        kept.values().removeIf(LongCall::expired);
        if (!stopping && !hasPlace(call.person())) {
            forgetOldest(call.person());
        }
        boolean place = !stopping && hasPlace(call.person());
        if (place) {
            kept.put(call.id(), call);
        }
        return place;
    }

    private boolean hasPlace(String person) {
        return kept.size() < bounds.most && of(person).count() < bounds.each;
    }

    /** What has ended gives its place to what begins, but nobody's task to somebody else's. */
    private void forgetOldest(String person) {
        of(person)
                .filter(call -> call.snapshot().state().ended())
                .min(Comparator.comparing(call -> call.snapshot().updated()))
                .ifPresent(oldest -> kept.remove(oldest.id()));
    }

    private Stream<LongCall> of(String person) {
        return kept.values().stream().filter(each -> each.belongsTo(person));
    }

    private Optional<LongCall> own(String id, Caller caller) {
        return Optional.ofNullable(kept.get(id))
                .filter(call -> !call.expired())
                .filter(call -> call.belongsTo(caller.person().id()) && caller.may(call.descriptor()));
    }

    private void join(Collection<LongCall> calls, Instant deadline) {
        try {
            for (LongCall call : calls) {
                call.join(Duration.between(around.now(), deadline));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
