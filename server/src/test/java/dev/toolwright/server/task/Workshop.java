package dev.toolwright.server.task;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.fixture.SampleCatalogue;
import dev.toolwright.server.fixture.SampleSettings;
import dev.toolwright.server.fixture.SampleUpstreams;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Changes;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.Dialogue;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Listener;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.seal.Seal;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.TaskSupport;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.ApiRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tasks of tools that are written in a test, by a clock that the test moves. */
final class Workshop implements AutoCloseable {
    static final int MOST = 5;
    static final int EACH = 3;
    static final Duration LIFE = Duration.ofHours(1);
    private static final ObjectNode NAME = JsonNodeFactory.instance.objectNode().put("type", "object");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final SampleUpstreams upstreams = new SampleUpstreams();
    final Moved clock = new Moved();
    final Tasks tasks;
    Visitor caller = new Visitor("ada");
    private final LinkedBlockingQueue<String> changed = new LinkedBlockingQueue<>();
    private final List<TaskState> seen = new CopyOnWriteArrayList<>();

    Workshop() {
        Changes changes = new Changes();
        Calls.Rules rules = new Calls.Rules(Duration.ofSeconds(60), true, true, clock);
        Calls calls = new Calls(
                new SampleCatalogue(),
                new Calls.Behind(upstreams, new SampleSettings(), Seal.ofThisProcess()),
                rules,
                changes);
        tasks = new Tasks(calls, changes, new Tasks.Bounds(MOST, EACH, Duration.ofMinutes(30), LIFE));
        changes.watch(change -> {
            if (change instanceof Changes.Change.Task task) {
                tasks.find(task.id(), caller).ifPresent(found -> seen.add(found.state()));
                changed.add(task.id());
            }
        });
    }

    /** Whoever calls; may go away, and may be turned away. */
    static final class Visitor implements Caller {
        private final Person person;
        volatile boolean may = true;
        volatile boolean turnedAway;
        private volatile Optional<CountDownLatch> going = Optional.empty();

        Visitor(String name) {
            person = new Person(name);
        }

        void goesWhen(CountDownLatch latch) {
            going = Optional.of(latch);
        }

        @Override
        public Person person() {
            return person;
        }

        @Override
        public boolean may(ToolDescriptor tool) {
            return may;
        }

        @Override
        public String languages() {
            return "";
        }

        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public <T> T waiting(Supplier<T> wait) {
            Thread waiter = Thread.currentThread();
            going.ifPresent(latch -> Thread.startVirtualThread(() -> {
                await(latch);
                waiter.interrupt();
            }));
            return wait.get();
        }

        @Override
        public void turnedAway() {
            turnedAway = true;
        }
    }

    /** Stands still until it is moved. */
    static final class Moved implements InstantSource {
        private volatile Instant now = Instant.parse("2026-11-24T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void later(Duration time) {
            now = now.plus(time);
        }
    }

    Started start(TaskSupport task, Function<ToolCall, ToolResult> body) {
        return start(task, false, body);
    }

    Started start(TaskSupport task, boolean asks, Function<ToolCall, ToolResult> body) {
        Dialogue dialogue =
                new Dialogue.InRounds(question -> true, JsonNodeFactory.instance.objectNode(), Optional.empty());
        Client client = new Client(dialogue, Listener.NOBODY);
        return tasks.call(
                listed(task, asks, body), new Calls.Asked(JsonNodeFactory.instance.objectNode(), caller, client));
    }

    Task underway(TaskSupport task, Function<ToolCall, ToolResult> body) {
        return assertInstanceOf(Started.Underway.class, start(task, body)).task();
    }

    Task find(Task task) {
        return tasks.find(task.id(), caller).orElseThrow();
    }

    void answer(Task task, ObjectNode responses) {
        assertTrue(tasks.answer(task.id(), caller, responses));
    }

    Task ended(Task task) {
        return until(task, state -> state.ended());
    }

    TaskState.InputRequired asking(Task task) {
        return (TaskState.InputRequired)
                until(task, state -> state instanceof TaskState.InputRequired).state();
    }

    List<TaskState> seen() {
        return seen;
    }

    private Task until(Task task, Predicate<TaskState> wanted) {
        try {
            Instant end = Instant.now().plus(PATIENCE);
            while (!wanted.test(find(task).state())) {
                assertTrue(Instant.now().isBefore(end), () -> task.id() + " is " + find(task));
                changed.poll(1, TimeUnit.SECONDS);
            }
            return find(task);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    static ToolResult text(String text) {
        return new ToolResult.Success(Optional.empty(), text);
    }

    static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    static ApiRequest hanging() {
        return kind("hang");
    }

    static ApiRequest kind(String kind) {
        return ApiRequest.of("getPart", "GET", "/parts/{kind}")
                .path("kind", kind)
                .build();
    }

    /** Asks for names, all at once. */
    static String names(ToolCall call, String... keys) {
        Map<String, InputRequest> questions = new LinkedHashMap<>();
        for (String key : keys) {
            questions.put(key, new InputRequest.Form(key, NAME));
        }
        Map<String, Answer> answers = call.ask(questions);
        return List.of(keys).stream()
                .map(key -> ((Answer.Accepted) answers.get(key))
                        .content()
                        .path("name")
                        .asText())
                .collect(Collectors.joining(" and "));
    }

    @Override
    public void close() {
        upstreams.release.countDown();
        tasks.stop(clock.instant());
    }

    private static ListedTool listed(TaskSupport task, boolean asks, Function<ToolCall, ToolResult> body) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ToolDescriptor descriptor = new ToolDescriptor(
                "job",
                "Job",
                "A job.",
                "parts",
                new ToolDescriptor.Conduct(Effect.READ, true, asks, task),
                schema,
                Optional.empty());
        Tool tool = new Tool() {
            @Override
            public ToolDescriptor descriptor() {
                return descriptor;
            }

            @Override
            public ToolResult call(ToolCall call) {
                return body.apply(call);
            }
        };
        return new Registry(catalogue(tool), List.of("parts")).find("job").orElseThrow();
    }

    private static Catalogue catalogue(Tool tool) {
        return new SampleCatalogue() {
            @Override
            public List<Tool> tools() {
                return List.of(tool);
            }
        };
    }
}
