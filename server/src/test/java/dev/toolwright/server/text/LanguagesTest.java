package dev.toolwright.server.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                            | en",
                "it                            | it",
                "IT-ch                         | it",
                "it-IT,it;q=0.9,en-US;q=0.8    | it",
                "fr;q=0.5, de;q=0.8            | de",
                "de-AT                         | de",
                "pt-BR, pt                     | en",
                "ja, *;q=0.5                   | en",
                "*                             | en",
                "it;q=0                        | en",
                "it;q=x                        | en",
                "', ,'                         | en",
                "<script>                      | en",
                "en, it;q=0.1                  | en",
            })
    void whatSomebodyWouldRatherRead(String wanted, String tag) {
        assertEquals(tag, new Languages(List.of("en", "it", "fr", "de")).of(wanted));
    }

    @Test
    void isOneAtLeast() {
        assertThrows(IllegalArgumentException.class, () -> new Languages(List.of()));
    }
}
