package dev.toolwright.server.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.Dialogue;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Running;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.CancelledException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One call on a thread of its own. Until it becomes a task, its end belongs to the request that began it. A question ends a round, and
 * its answers begin the next one from the tool's beginning, as everywhere. This object's monitor guards what changes.
 */
final class LongCall {
    private static final Logger LOG = Logger.getLogger(LongCall.class.getName());

    private final String id;
    private final ListedTool tool;
    private final Calls.Asked asked;
    private final Around around;
    private final Running running;
    private final Instant created;
    private final CompletableFuture<ToolResult> answer = new CompletableFuture<>();
    private Optional<Thread> worker = Optional.empty();
    private boolean task;
    private int rounds;
    private TaskState state = new TaskState.Working("");
    private Instant updated;
    private String sealed = "";
    private ObjectNode answers = JsonNodeFactory.instance.objectNode();

    /**
     * What calls share.
     *
     * @param life of a task
     * @param told hears the id of a task whenever that has changed
     */
    record Around(Calls calls, Duration life, Consumer<String> told) {
        Instant now() {
            return calls.clock().instant();
        }
    }

    /** @param task whether it is one from the beginning */
    LongCall(String id, ListedTool tool, Calls.Asked asked, Around around, boolean task) {
        this.id = id;
        this.tool = tool;
        this.asked = asked;
        this.around = around;
        this.task = task;
        this.running = new Running(new Detached(asked.caller()));
        this.created = around.now();
        this.updated = created;
    }

    String id() {
        return id;
    }

    String person() {
        return running.person().id();
    }

    ToolDescriptor descriptor() {
        return tool.descriptor();
    }

    boolean belongsTo(String person) {
        return person().equals(person);
    }

    boolean expired() {
        return around.now().isAfter(created.plus(around.life()));
    }

    synchronized Task snapshot() {
        return new Task(id, state, created, updated, around.life());
    }

    void begin() {
        begin(asked.client().dialogue());
    }

    /**
     * The result, if it comes in time; from here on the call is a task if it does not.
     *
     * @throws RuntimeException what the call ended with
     */
    Optional<ToolResult> within(Duration patience) {
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return becomesTask() ? Optional.empty() : within(patience);
        } catch (InterruptedException gone) {
            throw new CancelledException();
        } catch (ExecutionException ended) {
            throw ended.getCause() instanceof RuntimeException exception
                    ? exception
                    : new IllegalStateException(ended.getCause());
        }
    }

    /** Takes answers to questions that are open; others are left alone (io.modelcontextprotocol/tasks, tasks/update). */
    synchronized void answer(ObjectNode responses) {
        if (!(state instanceof TaskState.InputRequired asking)) {
            return;
        }
        Map<String, InputRequest> open = new LinkedHashMap<>(asking.open());
        responses.properties().stream()
                .filter(each -> open.remove(each.getKey()) != null)
                .forEach(each -> answers.set(own(each.getKey()), each.getValue()));
        if (open.isEmpty()) {
            become(new TaskState.Working(""));
            begin(new Dialogue.InRounds(asked.client().dialogue()::canAsk, answers, Optional.of(sealed)));
        } else if (open.size() < asking.open().size()) {
            become(new TaskState.InputRequired(open));
        }
    }

    /** Whoever is at work stops at its next step; a question is taken back at once. */
    synchronized void cancel() {
        running.cancel();
        if (state instanceof TaskState.InputRequired) {
            become(new TaskState.Cancelled());
        }
    }

    /** Waits until nothing is being done for it, or until the time is up. */
    void join(Duration patience) throws InterruptedException {
        Optional<Thread> now;
        synchronized (this) {
            now = worker;
        }
        if (now.isPresent() && patience.isPositive()) {
            now.get().join(patience);
        }
    }

    private synchronized boolean becomesTask() {
        task |= !answer.isDone();
        return task;
    }

    private synchronized void begin(Dialogue dialogue) {
        Client client = new Client(dialogue, new Told(asked.client().listener(), this::says));
        Calls.Asked round = new Calls.Asked(asked.arguments(), running, client);
        worker = Optional.of(Thread.ofVirtual().name("task").start(() -> ended(end(round))));
    }

    private TaskState end(Calls.Asked round) {
        try {
            return new TaskState.Completed(around.calls().call(tool, round));
        } catch (CancelledException cancelled) {
            return new TaskState.Cancelled();
        } catch (RuntimeException | Error fault) {
            return new TaskState.Failed(fault);
        }
    }

    private synchronized void ended(TaskState end) {
        if (task) {
            become(end instanceof TaskState.Completed completed ? settled(completed) : end);
            log(end);
            return;
        }
        switch (end) {
            case TaskState.Completed completed -> answer.complete(completed.result());
            case TaskState.Failed failed -> answer.completeExceptionally(failed.why());
            case TaskState.Cancelled cancelled -> answer.completeExceptionally(new CancelledException());
            case TaskState.Working working -> throw new IllegalArgumentException("goes on");
            case TaskState.InputRequired asking -> throw new IllegalArgumentException("goes on");
        }
    }

    /** A question is no end, unless nobody is left who would answer it. */
    private TaskState settled(TaskState.Completed completed) {
        if (!(completed.result() instanceof ToolResult.InputNeeded needed)) {
            return completed;
        }
        if (running.gone()) {
            return new TaskState.Cancelled();
        }
        rounds++;
        sealed = needed.state();
        answers = JsonNodeFactory.instance.objectNode();
        Map<String, InputRequest> open = new LinkedHashMap<>();
        needed.questions().forEach((key, question) -> open.put(rounds + "." + key, question));
        return new TaskState.InputRequired(open);
    }

    /** The tool's own key of a question. */
    private static String own(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    /** Whether the call is a task, so that this is how far it is; otherwise its request tells of it. */
    private synchronized boolean says(String message) {
        if (task && state instanceof TaskState.Working) {
            become(new TaskState.Working(message));
        }
        return task;
    }

    private void become(TaskState next) {
        state = next;
        updated = around.now();
        around.told().accept(id);
    }

    private void log(TaskState end) {
        if (end instanceof TaskState.Failed failed) {
            LOG.log(
                    Level.WARNING,
                    failed.why(),
                    () -> "the task of " + descriptor().name() + " failed");
        }
    }
}
