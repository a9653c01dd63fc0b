package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\tb", "it, en;q=0.5", "~!@#$%^&*()"})
    void allowsVisibleText(String value) {
        assertDoesNotThrow(() -> FieldRule.check("X-Any", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\nb", "a\rb", "\u0000", "\u007f", "è", "\u0085", "\u2028", "a\u000bb"})
    void refusesWhatAHeaderCannotCarry(String value) {
        assertThrows(UnsendableException.class, () -> FieldRule.check("X-Any", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "à", "a\r\n", "a(b)", "a/b"})
    void refusesNamesThatAreNoTokens(String name) {
        assertThrows(UnsendableException.class, () -> FieldRule.check(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host", "content-length", "Transfer-Encoding", "AUTHORIZATION", "Connection", "Content-Type"})
    void keepsFramingAndCredentialsToTheClient(String name) {
        assertThrows(UnsendableException.class, () -> FieldRule.check(name, "x"));
    }
}
