package dev.toolwright.generator;

import dev.toolwright.generator.tools.Construct;
import dev.toolwright.generator.tools.Inside;
import dev.toolwright.generator.tools.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A page for each construct and each of its words. */
final class WordPages {
    void add(Map<String, String> pages) {
        for (Construct construct : Construct.values()) {
            pages.put("words/" + name(construct) + ".md", construct(construct));
            construct.words().forEach(word -> pages.put("words/" + page(construct, word), word(construct, word)));
        }
    }

    private static String construct(Construct construct) {
        String words = construct.words().stream()
                .map(word -> "| [%s](%s) | %s | %s | %s |\n"
                        .formatted(
                                word.name(),
                                page(construct, word),
                                word.kind().label(),
                                word.required() ? "yes" : "",
                                word.meaning()))
                .collect(Collectors.joining());
        return "# %s\n\n| word | value | required | meaning |\n| --- | --- | --- | --- |\n%s"
                .formatted(construct.label(), words);
    }

    private static String word(Construct construct, Word word) {
        return "# %s\n\nA word of [%s](%s.md). %s\n\nIts value is %s; it is %s.%s\n"
                .formatted(
                        word.name(),
                        construct.label(),
                        name(construct),
                        word.meaning(),
                        word.kind().label(),
                        word.required() ? "required" : "optional",
                        inside(Inside.of(construct, word.name())));
    }

    private static String inside(Inside inside) {
        return switch (inside) {
            case Inside.One one -> " It holds " + link(one.construct()) + ".";
            case Inside.Named named -> " Each name in it stands for " + link(named.construct()) + ".";
            case Inside.Listed listed -> " Each item of it is " + alternatives(listed.constructs()) + ".";
            case Inside.Operation operation -> " It names an operation, as `api.operation`.";
            case Inside.Parameters parameters -> " It names parameters, as `operation.parameter`.";
            case Inside.OneOf values -> " It is one of `" + String.join("`, `", values.values()) + "`.";
            case Inside.Free free -> "";
        };
    }

    private static String alternatives(List<Construct> constructs) {
        return constructs.stream().map(WordPages::link).collect(Collectors.joining(" or "));
    }

    private static String link(Construct construct) {
        return "[%s](%s.md)".formatted(construct.label(), name(construct));
    }

    private static String page(Construct construct, Word word) {
        return name(construct) + "." + word.name() + ".md";
    }

    private static String name(Construct construct) {
        return construct.name().toLowerCase(Locale.ROOT);
    }
}
