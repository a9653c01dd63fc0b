package dev.toolwright.server.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private final List<String> said = new ArrayList<>();
    private final Progress progress = new Progress(listener());

    @Test
    void laterLoopsGoOnWhereEarlierOnesEnded() {
        progress.say("Reading");
        loop(2);
        progress.say("Writing");
        loop(1);
        assertEquals(List.of("1 Reading", "2/3 Reading", "3/3 Reading", "4 Writing", "5/5 Writing"), said);
    }

    @Test
    void withoutATotalEveryStepIsSaid() {
        Progress.Part part = progress.part();
        part.step();
        part.step(4);
        assertEquals(List.of("1", "5"), said);
    }

    @Test
    void manyStepsAreAboutAHundredFigures() {
        loop(5000);
        assertEquals(100, said.size());
        assertEquals("5000/5000", said.getLast());
    }

    @Test
    void aLoopInALoopNeverCountsBack() {
        Progress.Part outer = progress.part();
        outer.of(2);
        loop(3);
        outer.step();
        loop(3);
        outer.step();
        List<Double> figures =
                said.stream().map(line -> Double.valueOf(line.split("[ /]")[0])).toList();
        assertEquals(figures.stream().sorted().toList(), figures);
        assertTrue(said.stream().filter(line -> line.contains("/")).allMatch(ProgressTest::notBeyond), said::toString);
    }

    private static boolean notBeyond(String line) {
        String[] figures = line.split(" ")[0].split("/");
        return Double.parseDouble(figures[0]) <= Double.parseDouble(figures[1]);
    }

    private void loop(int length) {
        Progress.Part part = progress.part();
        part.of(length);
        for (int i = 0; i < length; i++) {
            part.step();
        }
    }

    private ToolCall listener() {
        return (ToolCall) Proxy.newProxyInstance(
                ToolCall.class.getClassLoader(), new Class<?>[] {ToolCall.class}, (proxy, method, arguments) -> {
                    assertEquals("progress", method.getName());
                    OptionalDouble total = (OptionalDouble) arguments[1];
                    String of = total.isPresent() ? "/" + (long) total.getAsDouble() : "";
                    said.add("%d%s %s"
                            .formatted((long) (double) arguments[0], of, arguments[2])
                            .strip());
                    return null;
                });
    }
}
