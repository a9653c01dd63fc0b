package dev.toolwright.server.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReadTest {
    private final ToolCall call = InOrder.call();

    @Test
    void eachAnswersForItself() {
        Read<Integer> number = new Read<>(inner -> 1);
        Read<String> text = new Read<>(inner -> "one");
        Read<@Nullable String> skipped = new Read<>(inner -> null);
        Read.together(call, number, text, skipped);
        assertEquals(1, number.answer());
        assertEquals("one", text.answer());
        assertNull(skipped.answer());
    }

    @Test
    void aFailureIsThatOfTheFirst() {
        Read<Integer> first = new Read<>(inner -> {
            throw new FailedException("first", "The first failed.");
        });
        Read<Integer> second = new Read<>(inner -> {
            throw new FailedException("second", "The second failed.");
        });
        FailedException failed = assertThrows(FailedException.class, () -> Read.together(call, first, second));
        assertEquals("first", failed.failure().code());
    }
}
