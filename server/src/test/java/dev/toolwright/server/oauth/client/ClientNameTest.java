package dev.toolwright.server.oauth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R-D9 and attack 81: names are made harmless; escaping is the page's part. */
final class ClientNameTest {

    @Test
    void keepsWhatPeopleWrite() {
        assertEquals(Optional.of("Claude"), ClientName.clean(" Claude "));
        assertEquals(Optional.of("<script>alert(1)</script>"), ClientName.clean("<script>alert(1)</script>"));
        assertEquals(
                Optional.of("Garage \u00e9l\u00e9gant \ud83d\ude97"),
                ClientName.clean("Garage e\u0301le\u0301gant \ud83d\ude97"));
        assertEquals(Optional.of("two words"), ClientName.clean("two\u00a0\u2003 words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edualC\u202e",
                "\u202eedualC",
                "edu\u200balC",
                "edual\u0000C",
                "edual\u2066C",
                "edua\ufefflC",
                "edualC\ue000",
                "edu\u00adalC",
                "edualC\ud800"
            })
    void removesWhatPeopleDoNotSee(String name) {
        assertEquals(Optional.of("edualC"), ClientName.clean(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b\u202e", "\n\t"})
    void isNoNameThen(String name) {
        assertEquals(Optional.empty(), ClientName.clean(name));
    }

    @Test
    void cutsBetweenCodePoints() {
        String flood = "\ud83d\ude97".repeat(5_000);
        assertEquals(Optional.of("\ud83d\ude97".repeat(100)), ClientName.clean(flood));
    }
}
