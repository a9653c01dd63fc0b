package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.value.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of doing something for each element of a list, or null throughout where it was not done.
 *
 * @param items what each element gave that went well, in the list's order
 * @param failures {@code {index, item, code, text}} for each element that failed, where failures are collected
 * @param total how many elements the list has
 * @param complete whether all of them went well
 * @param <T> what an element gives
 */
public record Each<T extends @Nullable Object>(
        @Nullable List<T> items,
        @Nullable List<JsonNode> failures,
        @Nullable Long total,
        @Nullable Boolean complete) {

    /** What becomes of the others when one element fails. */
    public enum Failed {
        /** The tool ends with the failure; what has begun is finished. */
        STOP,
        /** They are done; the failure is kept. */
        COLLECT,
        /** They are done; the failure is forgotten. */
        SKIP
    }

    /**
     * How it is done.
     *
     * @param parallel how many elements at a time
     * @param max after how many it stops
     */
    public record Rules(int parallel, int max, Failed failed) {}

    /** What is done for one element. */
    @FunctionalInterface
    public interface Body<E extends @Nullable Object, T extends @Nullable Object> {
        /** @param index its place in the list, from 0 */
        T of(ToolCall call, E item, long index);
    }

    /** What is done for one element that gives nothing. */
    @FunctionalInterface
    public interface Action<E extends @Nullable Object> {
        void of(ToolCall call, E item, long index);
    }

    /** The step was skipped, or there is no list. */
    public static <T extends @Nullable Object> Each<T> skipped() {
        return new Each<>(null, null, null, null);
    }

    public static <E extends @Nullable Object, T extends @Nullable Object> Each<T> of(
            ToolCall call, Progress progress, Rules rules, @Nullable List<E> list, Body<E, T> body) {
        if (list == null) {
            return skipped();
        }
        List<E> taken = list.subList(0, Math.min(rules.max, list.size()));
        Progress.Part part = progress.part();
        part.of(taken.size());
        List<Function<ToolCall, One<T>>> work = new ArrayList<>(taken.size());
        for (int i = 0; i < taken.size(); i++) {
            E item = taken.get(i);
            int index = i;
            work.add(inner -> one(inner, part, rules, item, index, body));
        }
        return gathered(call.together(rules.parallel, work), list.size());
    }

    /** The same where an element gives nothing; of one that went well there is a {@code true}. */
    public static <E extends @Nullable Object> Each<Boolean> act(
            ToolCall call, Progress progress, Rules rules, @Nullable List<E> list, Action<E> action) {
        return of(call, progress, rules, list, (inner, item, index) -> {
            action.of(inner, item, index);
            return true;
        });
    }

    /** How one element ended. */
    private sealed interface One<T extends @Nullable Object> {}

    private record Good<T extends @Nullable Object>(T value) implements One<T> {}

    private record Bad<T extends @Nullable Object>(@Nullable JsonNode failure) implements One<T> {}

    private static <E extends @Nullable Object, T extends @Nullable Object> One<T> one(
            ToolCall call, Progress.Part part, Rules rules, E item, int index, Body<E, T> body) {
        try {
            call.checkpoint();
            return new Good<>(body.of(call, item, index));
        } catch (RuntimeException failure) {
            if (rules.failed == Failed.STOP) {
                throw failure;
            }
            ToolResult.Failure told = call.told(failure);
            return new Bad<>(rules.failed == Failed.SKIP ? null : failure(item, index, told));
        } finally {
            part.step();
        }
    }

    private static JsonNode failure(@Nullable Object item, int index, ToolResult.Failure told) {
        return Fields.leavingOutNull()
                .put("index", index)
                .put("item", item)
                .put("code", told.code())
                .put("text", told.message())
                .tree();
    }

    private static <T extends @Nullable Object> Each<T> gathered(List<One<T>> ends, long total) {
        List<T> items = new ArrayList<>(ends.size());
        List<JsonNode> failures = new ArrayList<>();
        for (One<T> end : ends) {
            switch (end) {
                case Good<T> good -> items.add(good.value());
                case Bad<T> bad -> {
                    if (bad.failure() != null) {
                        failures.add(bad.failure());
                    }
                }
            }
        }
        return new Each<>(
                Collections.unmodifiableList(items),
                Collections.unmodifiableList(failures),
                total,
                items.size() == total);
    }
}
