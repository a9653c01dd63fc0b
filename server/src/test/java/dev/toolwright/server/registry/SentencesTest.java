package dev.toolwright.server.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.upstream.UpstreamFailure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencesTest {
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"_it", "_fr", "_de", "_es"})
    void everyLanguageHasEverySentenceWithTheSameHoles(String language) throws IOException {
        assertEquals(holes(read("")), holes(read(language)));
    }

    /** For the format it would be a quotation mark that swallows holes. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_it", "_fr", "_de", "_es"})
    void noneHasAStraightApostrophe(String language) throws IOException {
        assertFalse(read(language).values().stream()
                .anyMatch(text -> text.toString().contains("'")));
    }

    @Test
    void whatIsNotKnownIsSaidInEnglish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ITALY);
        try {
            assertEquals("Try again.", Sentences.in("ja").say("again"));
            assertEquals("Riprovare.", Sentences.in("it-CH").say("again"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** A number is not written as a language would: these are statuses and seconds, and what is said may hold braces. */
    @Test
    void thingsAreTakenAsTheyAre() {
        var failure = new UpstreamFailure.TimedOut("getPart", Duration.ofSeconds(1_200), true);
        assertEquals(
                "{0} 's API hat nicht innerhalb von 1200 Sekunden geantwortet. Die Änderung kann trotzdem erfolgt sein."
                        + " Sehen Sie sich den jetzigen Stand an, bevor Sie sie wiederholen. Falls nicht, versuchen Sie es noch"
                        + " einmal.",
                new UpstreamSentence("{0} 's API", Effect.WRITE, Sentences.in("de"))
                        .of(failure)
                        .message());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 412, 418, 422, 429, 500, 503})
    void eachRefusalSaysWhatHappenedWhatDidNotChangeAndWhatToDo(int status) {
        String told = new UpstreamSentence("Ricambi", Effect.WRITE, Sentences.in("it"))
                .of(new UpstreamFailure.Refused("getPart", status, TextNode.valueOf("detail"), Optional.empty()))
                .message();
        assertTrue(told.contains("Ricambi") && told.contains("(HTTP " + status + ")"), told);
        assertTrue(told.contains("Nulla è stato modificato.") || told.contains("potrebbe essere avvenuta"), told);
        assertFalse(told.contains("{") || told.contains("detail"), told);
    }

    private static TreeMap<Object, Object> holes(Properties sentences) {
        TreeMap<Object, Object> holes = new TreeMap<>();
        sentences.forEach((key, text) -> holes.put(
                key,
                HOLE.matcher(text.toString())
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.toCollection(TreeSet::new))));
        return holes;
    }

    private static Properties read(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Sentences.class.getResourceAsStream("sentences" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
