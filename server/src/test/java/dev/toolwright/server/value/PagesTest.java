package dev.toolwright.server.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PagesTest {
    @Test
    void whatIsBeyondTheLimitIsCutOffAndTheListIsNotComplete() {
        assertEquals(new Pages<>(List.of(1, 2), 9L, false), Pages.of(List.of(1, 2, 3), 9L, true, 2));
        assertEquals(new Pages<>(List.of(1, 2), null, false), Pages.of(List.of(1, 2, 3), null, true, 2));
    }

    @Test
    void aCompleteListKnowsItsTotalWhereTheApiDoesNotSay() {
        assertEquals(new Pages<>(List.of(1, 2), 2L, true), Pages.of(List.of(1, 2), null, true, 2));
        assertEquals(new Pages<>(List.of(1, 2), null, false), Pages.of(List.of(1, 2), null, false, 2));
    }
}
