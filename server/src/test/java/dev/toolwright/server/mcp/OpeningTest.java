package dev.toolwright.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a GET opens: every combination of what is looked at. */
final class OpeningTest {
    @ParameterizedTest
    @CsvSource({
        // sessions, reads events, names a session, names a revision
        "false, false, false, false, NOT_HERE",
        "false, false, false, true,  NOT_HERE",
        "false, false, true,  false, NOT_HERE",
        "false, false, true,  true,  NOT_HERE",
        "false, true,  false, false, NOT_HERE",
        "false, true,  false, true,  NOT_HERE",
        "false, true,  true,  false, NOT_HERE",
        "false, true,  true,  true,  NOT_HERE",
        "true,  false, false, false, NOT_HERE",
        "true,  false, false, true,  NOT_HERE",
        "true,  false, true,  false, NOT_HERE",
        "true,  false, true,  true,  NOT_HERE",
        "true,  true,  false, false, OLD_TRANSPORT",
        "true,  true,  false, true,  NOT_HERE",
        "true,  true,  true,  false, SESSION",
        "true,  true,  true,  true,  SESSION",
    })
    void everyCombination(boolean sessions, boolean events, boolean session, boolean version, Opening expected) {
        assertEquals(expected, Opening.of(sessions, events, session, version));
    }
}
