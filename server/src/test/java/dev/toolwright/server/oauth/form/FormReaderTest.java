package dev.toolwright.server.oauth.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R-A2, R-T1: one reading of a form, or none. */
final class FormReaderTest {

    @Test
    void reads() {
        Form form = FormReader.read("a=1&b=x+y%20z&c=%C3%A8&d=&e&%66=a=b&&a=2").orElseThrow();
        assertEquals(
                Map.of("a", List.of("1", "2"), "b", List.of("x y z"), "c", List.of("\u00e8"), "f", List.of("a=b")),
                form.values());
        assertEquals(Set.of("a"), form.repeated());
        assertEquals(Optional.empty(), form.one("a"));
        assertEquals(Optional.of("x y z"), form.one("b"));
        assertEquals(Optional.empty(), form.one("d"));
    }

    @Test
    void readsNothingFromNothing() {
        assertEquals(Map.of(), FormReader.read("").orElseThrow().values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%\uff14\uff11",
                "a=%4\u0661",
                "%=1",
                "a=%C3",
                "a=%FF",
                "a=%C0%80",
                "a=%ED%A0%80",
                "a=%00",
                "a=x%0Ay",
                "a=%7F",
                "a=\u00e8",
                "a=x y",
                "a=\n"
            })
    void refuses(String encoded) {
        assertEquals(Optional.empty(), FormReader.read(encoded));
    }

    @Test
    void refusesAFlood() {
        assertTrue(FormReader.read("a=1&".repeat(100)).isPresent());
        assertTrue(FormReader.read("a=1&".repeat(101)).isEmpty());
    }
}
