package dev.toolwright.server.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OpenChoiceTest {
    @Test
    void namesTheCandidatesAndTheToolThatChooses() {
        ToolResult.Failure failure = choice(List.of(1, 2));
        assertEquals("choice_open", failure.code());
        assertEquals(
                "This needs a branch, and none is chosen yet. Nothing was changed. Choose one with select_branch: "
                        + "no. 1 (1), no. 2 (2). Then call this again.",
                failure.message());
    }

    @Test
    void showsFiftyAndCountsTheRest() {
        String message = choice(IntStream.range(0, 57).boxed().toList()).message();
        assertTrue(message.endsWith("no. 49 (49) and 7 more. Then call this again."), message);
    }

    @Test
    void saysWhenThereIsNothingToChooseFrom() {
        assertEquals("choice_impossible", choice(List.of()).code());
    }

    private static ToolResult.Failure choice(List<Integer> candidates) {
        return OpenChoice.of("branch", "select_branch", candidates, each -> "no. " + each, each -> each)
                .failure();
    }
}
