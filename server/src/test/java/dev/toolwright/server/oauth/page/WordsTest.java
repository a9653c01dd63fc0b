package dev.toolwright.server.oauth.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The five languages say the same, and all of it is used. */
final class WordsTest {
    private static final Pattern NAMED = Pattern.compile("\\{\\{(\\w+)\\}\\}");
    private static final Pattern USED = Pattern.compile("\\{\\{#t\\}\\}([a-z_.]+)\\{\\{/t\\}\\}");

    private static Map<String, String> words(Language language) throws IOException {
        Properties properties = new Properties();
        String file = "messages_" + language.tag() + ".properties";
        try (Reader reader = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return words;
    }

    private static Set<String> names(String sentence) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAMED.matcher(sentence);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEverySentenceWithTheSameNames(Language language) throws IOException {
        Map<String, String> english = words(Language.EN);
        Map<String, String> others = words(language);
        assertEquals(english.keySet(), others.keySet());
        for (Map.Entry<String, String> sentence : english.entrySet()) {
            assertEquals(names(sentence.getValue()), names(others.get(sentence.getKey())), sentence.getKey());
            assertFalse(others.get(sentence.getKey()).isBlank(), sentence.getKey());
            assertFalse(others.get(sentence.getKey()).contains("'"), "a typographic apostrophe reads better");
        }
    }

    @Test
    void everySentenceIsUsedAndEveryUsedOneExists() throws IOException {
        Set<String> used =
                new TreeSet<>(Set.of("login.wrong", "login.slow", "login.down", "consent.title", "login.title"));
        for (String page : Set.of("home", "consent", "login", "problem", "head", "visit", "connections")) {
            try (var template = Words.class.getResourceAsStream(page + ".mustache")) {
                Matcher key = USED.matcher(new String(template.readAllBytes(), StandardCharsets.UTF_8));
                while (key.find()) {
                    used.add(key.group(1));
                }
            }
        }
        for (Problem problem : Problem.values()) {
            used.addAll(Set.of(problem.key("title"), problem.key("what"), problem.key("do")));
        }
        assertEquals(used, words(Language.EN).keySet());
    }
}
