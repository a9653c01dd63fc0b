package dev.toolwright.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ToolTestsTest {
    private static final List<DynamicTest> TESTS = ToolTests.of(ToolTestsTest.class, new Books(), "get_book.tests.json")
            .toList();

    @Test
    void areNamedAfterTheTool() {
        assertEquals("get_book: as it should be", TESTS.getFirst().getDisplayName());
    }

    @ParameterizedTest
    @CsvSource({"as it should be", "not found"})
    void pass(String name) throws Throwable {
        test(name).getExecutable().execute();
    }

    @Test
    void showTheDifferenceAtTheLineOfTheFirstOne() {
        assertEquals("""
                specs/tools.yaml:25: get_book, "another title": this is another one (- expected, + actual)
                    {
                  -   "title" : "Emma",
                  +   "title" : "Persuasion",
                      "price" : 3
                    }
                """, failure("another title"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "found after all | specs/tools.yaml:45: get_book, \"found after all\": a failure was expected, and the tool answered",
                "never asked | specs/tools.yaml:54: get_book, \"never asked\": this answer was never asked for",
                "asked for something else | specs/tools.yaml:60: get_book, \"asked for something else\": no answer is left for",
                "no sandbox | specs/tools.yaml:72: get_book, \"no sandbox\": the application names no sandbox",
                "unreachable | specs/tools.yaml:80: get_book, \"unreachable\": the tool failed with upstream_unreachable"
            })
    void fail(String name, String beginning) {
        String told = failure(name);
        assertEquals(beginning, told.substring(0, Math.min(told.length(), beginning.length())));
    }

    private static String failure(String name) {
        return assertThrows(AssertionError.class, test(name).getExecutable()).getMessage();
    }

    private static DynamicTest test(String name) {
        return TESTS.stream()
                .filter(test -> test.getDisplayName().equals("get_book: " + name))
                .findFirst()
                .orElseThrow();
    }
}
