package dev.toolwright.server.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AnswerLimitsTest {
    private static final int NONE = AnswerLimits.NONE;

    @Test
    void whatFitsStaysWhatItIs() {
        ObjectNode answer = answer(5, "short");
        assertSame(answer, new AnswerLimits(5, 1000).cut(answer));
        assertEquals("a\nb", new AnswerLimits(NONE, 1000).cut("a\nb", answer));
    }

    @Test
    void rowsAreCountedInEveryListThatIsNotInsideOfAnother() {
        ObjectNode answer = answer(3, "short");
        answer.putObject("more").putArray("numbers").add(1).add(2);
        ObjectNode cut = new AnswerLimits(1, NONE).cut(answer);
        assertEquals(1, cut.path("rows").size());
        assertEquals(2, cut.at("/rows/0/inner").size());
        assertEquals(
                "{\"rows\":{\"shown\":1,\"total\":3},\"more.numbers\":{\"shown\":1,\"total\":2}}",
                cut.at("/truncated/lists").toString());
        assertEquals(
                "Not everything is here: rows has 1 of 3, more.numbers has 1 of 2. This tool answers at most 1 entries of a list. Ask for less at a time to see the rest.",
                cut.at("/truncated/notice").asText());
        assertEquals(3, answer.path("rows").size(), "what was given is not changed");
    }

    /** The notice counts, and the first elements are those that are kept. */
    @Test
    void bytesAreNeverExceededAndNotWasted() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int limit = 1000 + random.nextInt(5000);
            ObjectNode answer = answer(random.nextInt(400), "é".repeat(random.nextInt(40)));
            ObjectNode cut = new AnswerLimits(NONE, limit).cut(answer);
            assertTrue(size(cut.toString()) <= limit, cut::toString);
            int shown = cut.path("rows").size();
            for (int row = 0; row < shown; row++) {
                assertEquals(answer.path("rows").get(row), cut.path("rows").get(row));
            }
            if (shown < answer.path("rows").size()) {
                assertEquals(shown, cut.at("/truncated/lists/rows/shown").asInt());
                assertTrue(size(cut.toString()) > limit - 200, () -> limit + " " + cut);
            }
        }
    }

    @Test
    void theLongestListGivesWay() {
        ObjectNode answer = answer(100, "short");
        answer.putArray("few").add(1).add(2);
        ObjectNode cut = new AnswerLimits(NONE, 1500).cut(answer);
        assertEquals(2, cut.path("few").size());
        assertTrue(cut.path("rows").size() < 100);
    }

    @Test
    void whatIsTooLargeWithoutItsListsIsNotSent() {
        ObjectNode answer = answer(3, "short").put("novel", "x".repeat(2000));
        FailedException failed = assertThrows(FailedException.class, () -> new AnswerLimits(NONE, 1000).cut(answer));
        assertEquals("answer_too_large", failed.failure().code());
        assertTrue(
                failed.failure().message().contains("at most 1,000 are sent"),
                failed.failure().message());
    }

    @Test
    void aTextEndsWithWhatIsMissing() {
        AnswerLimits limits = new AnswerLimits(1, 1000);
        ObjectNode cut = limits.cut(answer(3, "short"));
        assertEquals("one\n\n" + cut.at("/truncated/notice").asText(), limits.cut("one", cut));
    }

    @Test
    void aLongTextIsCutBetweenItsLinesAndNeverInsideOfACharacter() {
        AnswerLimits limits = new AnswerLimits(NONE, 1000);
        String lines = limits.cut("0123456789\n".repeat(200));
        assertTrue(lines.contains("0123456789\n\nThe text was cut off here: it has 2,200 bytes."), lines);
        String oneLine = limits.cut("🚗".repeat(400));
        assertTrue(size(lines) <= 1000 && size(oneLine) <= 1000);
        assertTrue(oneLine.startsWith("🚗".repeat(200)) && oneLine.contains("🚗\n\nThe text"), oneLine);
    }

    private static ObjectNode answer(int rows, String text) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("rows");
        for (int i = 0; i < rows; i++) {
            list.addObject()
                    .put("number", i)
                    .put("text", text)
                    .putArray("inner")
                    .add(1)
                    .add(2);
        }
        return answer;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
