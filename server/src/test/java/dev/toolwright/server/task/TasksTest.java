package dev.toolwright.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.TaskSupport;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.CancelledException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks without a protocol: whose they are, how they go on, and what bounds them. */
final class TasksTest {
    private final Workshop workshop = new Workshop();

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void whatIsDoneAtOnceIsNoTask() {
        Started started = workshop.start(TaskSupport.OPTIONAL, call -> Workshop.text("at once"));
        assertEquals(new Started.Answered(Workshop.text("at once")), started);
    }

    @Test
    void whatTakesLongIsATaskUntilItsResultIsFetched() {
        CountDownLatch release = new CountDownLatch(1);
        Task task = workshop.underway(TaskSupport.OPTIONAL, call -> {
            call.progress(3, OptionalDouble.of(7), "counting");
            Workshop.await(release);
            call.progress(4, OptionalDouble.of(7), "counting");
            return Workshop.text("done");
        });
        assertInstanceOf(TaskState.Working.class, workshop.find(task).state());
        release.countDown();
        assertEquals(
                new TaskState.Completed(Workshop.text("done")),
                workshop.ended(task).state());
        assertTrue(workshop.seen().contains(new TaskState.Working("4 of 7: counting")), () -> workshop.seen()
                .toString());
    }

    @Test
    void itBelongsToWhoeverCalled() {
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text("mine"));
        Workshop.Visitor other = new Workshop.Visitor("somebody else");
        assertEquals(Optional.empty(), workshop.tasks.find(task.id(), other));
        assertFalse(workshop.tasks.cancel(task.id(), other));
        assertFalse(workshop.tasks.answer(task.id(), other, responses()));
        assertInstanceOf(TaskState.Completed.class, workshop.ended(task).state());
    }

    @Test
    void whoMayNotCallTheToolAnyMoreMayNotReadItsResult() {
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text("mine"));
        workshop.caller.may = false;
        assertEquals(Optional.empty(), workshop.tasks.find(task.id(), workshop.caller));
        workshop.caller.may = true;
        assertTrue(workshop.tasks.find(task.id(), workshop.caller).isPresent());
    }

    @Test
    void aFailureIsAResult() {
        ToolResult failure = new ToolResult.Failure("no", "It did not work.");
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> failure);
        assertEquals(new TaskState.Completed(failure), workshop.ended(task).state());
    }

    @Test
    void whatTheJavaRuntimeCannotRunIsAFailedTask() {
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> {
            throw new NoClassDefFoundError("meant");
        });
        assertInstanceOf(TaskState.Failed.class, workshop.ended(task).state());
    }

    @Test
    void isKeptForItsLifeAndNotLonger() {
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text("done"));
        workshop.ended(task);
        workshop.clock.later(Workshop.LIFE);
        assertTrue(workshop.tasks.find(task.id(), workshop.caller).isPresent());
        workshop.clock.later(Duration.ofMillis(1));
        assertEquals(Optional.empty(), workshop.tasks.find(task.id(), workshop.caller));
    }

    @Test
    void thereIsNoPlaceForMoreThanTheBounds() {
        CountDownLatch released = new CountDownLatch(1);
        List<Task> own = IntStream.range(0, Workshop.EACH)
                .mapToObj(i -> workshop.underway(TaskSupport.REQUIRED, call -> {
                    Workshop.await(released);
                    return Workshop.text("done");
                }))
                .toList();
        assertThrows(
                TooManyTasksException.class,
                () -> workshop.start(TaskSupport.REQUIRED, call -> Workshop.text("one more")));
        assertEquals(
                new Started.Answered(Workshop.text("one more")),
                workshop.start(TaskSupport.OPTIONAL, call -> Workshop.text("one more")),
                "a tool that need not be a task is answered as for everybody else");
        released.countDown();
        own.forEach(workshop::ended);
        workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text("place again"));
    }

    @Test
    void whatHasEndedGivesItsPlaceToWhatBegins() {
        List<Task> own = IntStream.range(0, Workshop.EACH)
                .mapToObj(i -> {
                    workshop.clock.later(Duration.ofSeconds(1));
                    Task task = workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text("done"));
                    workshop.ended(task);
                    return task;
                })
                .toList();
        workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text("one more"));
        assertEquals(Optional.empty(), workshop.tasks.find(own.get(0).id(), workshop.caller), "the oldest");
        assertTrue(workshop.tasks.find(own.get(1).id(), workshop.caller).isPresent());
    }

    @Test
    void thereIsNoPlaceForMoreThanAllTogether() {
        for (int i = 0; i < Workshop.MOST; i++) {
            workshop.caller = new Workshop.Visitor("person " + i);
            workshop.ended(workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text("done")));
        }
        workshop.caller = new Workshop.Visitor("one more");
        assertThrows(
                TooManyTasksException.class, () -> workshop.start(TaskSupport.REQUIRED, call -> Workshop.text("done")));
    }

    @Test
    void stopsAtTheNextStepWhenItIsCancelled() {
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> {
            begun.countDown();
            Workshop.await(cancelled);
            call.checkpoint();
            return Workshop.text("went on");
        });
        Workshop.await(begun);
        assertTrue(workshop.tasks.cancel(task.id(), workshop.caller));
        cancelled.countDown();
        assertEquals(new TaskState.Cancelled(), workshop.ended(task).state());
        assertTrue(workshop.tasks.cancel(task.id(), workshop.caller), "once more is no fault");
    }

    @Test
    void whatIsFinishedAllTheSameIsNotCalledCancelled() {
        CountDownLatch cancelled = new CountDownLatch(1);
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> {
            Workshop.await(cancelled);
            return Workshop.text("too late to stop");
        });
        workshop.tasks.cancel(task.id(), workshop.caller);
        cancelled.countDown();
        assertEquals(
                new TaskState.Completed(Workshop.text("too late to stop")),
                workshop.ended(task).state());
    }

    @Test
    void aWaitForAnApiEndsWhenItIsCancelled() {
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> {
            call.api("parts").send(Workshop.hanging());
            return Workshop.text("released");
        });
        Workshop.await(workshop.upstreams.hanging);
        workshop.tasks.cancel(task.id(), workshop.caller);
        Workshop.await(workshop.upstreams.interrupted);
        assertEquals(new TaskState.Cancelled(), workshop.ended(task).state());
    }

    @Test
    void asksAndGoesOnWithAllAnswers() {
        Task task =
                workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text(Workshop.names(call, "first", "second")));
        TaskState.InputRequired asking = workshop.asking(task);
        assertEquals(Set.of("1.first", "1.second"), asking.open().keySet());
        workshop.answer(task, responses("1.first", "Ada", "1.third", "nobody", "first", "nobody"));
        assertEquals(
                Set.of("1.second"),
                ((TaskState.InputRequired) workshop.find(task).state()).open().keySet());
        workshop.answer(task, responses("1.first", "changed"));
        workshop.answer(task, responses("1.second", "Grace"));
        assertEquals(
                new TaskState.Completed(Workshop.text("Ada and Grace")),
                workshop.ended(task).state());
    }

    @Test
    void neverUsesAKeyTwice() {
        AtomicInteger rounds = new AtomicInteger();
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> {
            rounds.incrementAndGet();
            return Workshop.text(Workshop.names(call, "name"));
        });
        workshop.asking(task);
        workshop.answer(task, JsonNodeFactory.instance.objectNode().put("1.name", "no answer to a form"));
        TaskState.InputRequired again = workshop.asking(task);
        assertEquals(Set.of("2.name"), again.open().keySet());
        workshop.answer(task, responses("1.name", "late"));
        assertEquals(again, workshop.find(task).state());
        workshop.answer(task, responses("2.name", "Ada"));
        assertEquals(
                new TaskState.Completed(Workshop.text("Ada")),
                workshop.ended(task).state());
        assertEquals(3, rounds.get());
    }

    @Test
    void aQuestionIsTakenBackWhenItIsCancelled() {
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text(Workshop.names(call, "name")));
        workshop.asking(task);
        workshop.tasks.cancel(task.id(), workshop.caller);
        assertEquals(new TaskState.Cancelled(), workshop.find(task).state());
        workshop.answer(task, responses("1.name", "Ada"));
        assertEquals(new TaskState.Cancelled(), workshop.find(task).state());
    }

    @Test
    void asksBeforeThereIsATaskWhereItBeginsWithAQuestion() {
        Started started =
                workshop.start(TaskSupport.OPTIONAL, true, call -> Workshop.text(Workshop.names(call, "name")));
        Started.Answered answered = assertInstanceOf(Started.Answered.class, started);
        assertInstanceOf(ToolResult.InputNeeded.class, answered.result());
    }

    @Test
    void answersThatComeAfterFifteenMinutesAreAFailedTask() {
        Task task = workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text(Workshop.names(call, "name")));
        workshop.asking(task);
        workshop.clock.later(Duration.ofMinutes(16));
        workshop.answer(task, responses("1.name", "Ada"));
        assertInstanceOf(TaskState.Failed.class, workshop.ended(task).state());
    }

    @Test
    void aClientThatGoesBeforeThereIsATaskEndsTheCall() {
        CountDownLatch begun = new CountDownLatch(1);
        workshop.caller.goesWhen(begun);
        CountDownLatch ended = new CountDownLatch(1);
        assertThrows(
                CancelledException.class,
                () -> workshop.start(TaskSupport.OPTIONAL, true, call -> {
                    begun.countDown();
                    try {
                        call.api("parts").send(Workshop.hanging());
                    } finally {
                        ended.countDown();
                    }
                    return Workshop.text("nobody waits");
                }));
        Workshop.await(ended);
        assertEquals(1, workshop.upstreams.release.getCount(), "it was interrupted, not released");
    }

    @Test
    void theRequestLearnsThatTheSignInIsOver() {
        workshop.start(TaskSupport.OPTIONAL, call -> {
            call.api("parts").send(Workshop.kind("signed_out"));
            return Workshop.text("never");
        });
        assertTrue(workshop.caller.turnedAway);
    }

    @Test
    void whatATaskThrowsBeforeItIsOneIsThrownToItsRequest() {
        assertThrows(NoClassDefFoundError.class, () -> {
            try {
                workshop.start(TaskSupport.OPTIONAL, call -> {
                    throw new NoClassDefFoundError("meant");
                });
            } catch (IllegalStateException wrapped) {
                throw wrapped.getCause();
            }
        });
    }

    @Test
    void aStopLetsThemFinishAndThenEndsThem() {
        Task quick = workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text("finished"));
        Task slow = workshop.underway(TaskSupport.REQUIRED, call -> {
            call.api("parts").send(Workshop.hanging());
            return Workshop.text("released");
        });
        Workshop.await(workshop.upstreams.hanging);
        workshop.tasks.stop(workshop.clock.instant());
        assertEquals(new TaskState.Cancelled(), workshop.find(slow).state());
        assertInstanceOf(TaskState.Completed.class, workshop.ended(quick).state());
        assertThrows(
                TooManyTasksException.class, () -> workshop.start(TaskSupport.REQUIRED, call -> Workshop.text("late")));
    }

    @Test
    void idsAreNotToBeGuessed() {
        Task one = workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text("1"));
        Task two = workshop.underway(TaskSupport.REQUIRED, call -> Workshop.text("2"));
        assertNotEquals(one.id(), two.id());
        assertEquals(4, UUID.fromString(one.id()).version(), "122 random bits");
    }

    private static ObjectNode responses(String... keysAndNames) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < keysAndNames.length; i += 2) {
            json.putObject(keysAndNames[i])
                    .put("action", "accept")
                    .putObject("content")
                    .put("name", keysAndNames[i + 1]);
        }
        return json;
    }
}
