package dev.toolwright.server.tool;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request that changes nothing, made beside others which do not need its answer.
 *
 * @param <T> what it answers
 */
public final class Read<T extends @Nullable Object> {
    private static final int MOST = 8;

    private final Function<ToolCall, T> request;
    private T answer;

    /** @param request is given a call of its own, to use instead of the tool's */
    public Read(Function<ToolCall, T> request) {
        this.request = request;
    }

    /**
     * Makes the requests at the same time, and waits for all of them.
     *
     * @throws RuntimeException what the first of them, in their order, ended with
     */
    public static void together(ToolCall call, Read<?>... reads) {
        call.together(MOST, Arrays.stream(reads).map(Read::made).toList());
    }

    /** After {@link #together}. */
    public T answer() {
        return answer;
    }

    private Function<ToolCall, Boolean> made() {
        return call -> {
            answer = request.apply(call);
            return true;
        };
    }
}
