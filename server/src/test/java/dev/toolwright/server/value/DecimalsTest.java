package dev.toolwright.server.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecimalsTest {
    @ParameterizedTest
    @CsvSource({"18900, 18900", "0.3, 0.3", "1.50, 1.5", "1e12, 1000000000000", "-0.25, -0.25", "0, 0"})
    void areWrittenAsPeopleWriteThem(double value, String text) {
        assertEquals(text, Decimals.of(value).toString());
    }

    @Test
    void nullStaysNullAndListsStayLists() {
        assertNull(Decimals.of((Number) null));
        assertEquals("[1, 2.5]", String.valueOf(Decimals.of(List.of(1L, 2.5))));
    }
}
