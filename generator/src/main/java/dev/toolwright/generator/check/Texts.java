package dev.toolwright.generator.check;

import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.TextsEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts for people in other languages. A translation is found by the text that it translates, as in gettext: a text that is changed
 * loses its translations visibly, and nothing else has to be named. Keeps unused-translation and untranslated.
 */
final class Texts {
    /** What a person reads of an expression: its literals that look like words. */
    private static final Pattern CODE = Pattern.compile("(?<!\\$)\\$\\{\\{.*?}}", Pattern.DOTALL);

    private static final Pattern SENTENCE = Pattern.compile("'[^']*\\p{L} [^']*'|\"[^\"]*\\p{L} [^\"]*\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private final Map<String, Language> languages = new LinkedHashMap<>();

    Texts(List<TextsEntry> files) {
        files.forEach(file -> languages.put(file.language().value(), new Language(file)));
    }

    /** The translations of a text by language. */
    Map<String, ScalarNode> of(ScalarNode text) {
        Map<String, ScalarNode> found = new LinkedHashMap<>();
        languages.forEach((name, language) -> language.of(text).ifPresent(node -> found.put(name, node)));
        return found;
    }

    /** English and all others, by their tags. */
    List<String> languages() {
        List<String> tags = new ArrayList<>(List.of("en"));
        tags.addAll(languages.keySet());
        return tags;
    }

    /** What {@link #report} does not find in the files at all. */
    List<Plan.Untranslated> untranslated() {
        return languages.values().stream()
                .map(language -> new Plan.Untranslated(language.file.file(), language.unknown()))
                .toList();
    }

    /** Once everything has been looked up. */
    void report(Problems problems) {
        languages.values().forEach(language -> language.report(problems));
    }

    private static String key(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static boolean saysSomething(ScalarNode text) {
        String value = text.value();
        return LETTERS.matcher(CODE.matcher(value).replaceAll("")).find()
                || SENTENCE.matcher(value).find();
    }

    /** One file of translations, and what has become of them. */
    private static final class Language {
        private final TextsEntry file;
        private final Map<String, ScalarNode> translations = new LinkedHashMap<>();
        private final Map<String, ScalarNode> unused = new LinkedHashMap<>();
        private final Map<String, ScalarNode> missing = new LinkedHashMap<>();

        Language(TextsEntry file) {
            this.file = file;
            file.translations().forEach((text, translation) -> {
                unused.put(key(text.value()), text);
                translation.ifPresent(node -> translations.put(key(text.value()), node));
            });
        }

        Optional<ScalarNode> of(ScalarNode text) {
            String key = key(text.value());
            unused.remove(key);
            Optional<ScalarNode> found = Optional.ofNullable(translations.get(key));
            if (found.isEmpty() && saysSomething(text)) {
                missing.putIfAbsent(key, text);
            }
            return found;
        }

        List<String> unknown() {
            Set<String> lines = file.translations().keySet().stream()
                    .map(text -> key(text.value()))
                    .collect(Collectors.toSet());
            return missing.keySet().stream()
                    .filter(text -> !lines.contains(text))
                    .toList();
        }

        void report(Problems problems) {
            unused.values()
                    .forEach(text -> problems.error(
                            CheckRule.UNUSED_TRANSLATION,
                            text.position(),
                            "no tool says \"%s\"".formatted(shortened(text.value())),
                            "write the text as the tool has it now, or remove it"));
            if (!missing.isEmpty()) {
                List<ScalarNode> all = new ArrayList<>(missing.values());
                problems.warning(
                        CheckRule.UNTRANSLATED,
                        file.language().position(),
                        "%d %s not in \"%s\", first \"%s\""
                                .formatted(
                                        all.size(),
                                        all.size() == 1 ? "text is" : "texts are",
                                        file.language().value(),
                                        shortened(all.getFirst().value())),
                        "people who read this language see those in English; the command update adds what is missing");
            }
        }

        private static String shortened(String text) {
            String line = key(text);
            return line.length() <= 60 ? line : line.substring(0, 57) + "…";
        }
    }
}
