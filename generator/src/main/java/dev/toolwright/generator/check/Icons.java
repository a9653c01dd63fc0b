package dev.toolwright.generator.check;

import dev.toolwright.generator.plan.Icon;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.IconEntry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pictures beside names; keeps icon-unusable. */
record Icons(Problems problems) {
    private static final Pattern SOURCE =
            Pattern.compile("https://[^\\s/]+\\S*|data:image/[a-z0-9.+-]+;base64,[A-Za-z0-9+/]+={0,2}");
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,4}x[1-9][0-9]{0,4}|any");
    private static final Pattern MEDIA_TYPE = Pattern.compile("image/[a-z0-9.+-]+");
    private static final Pattern THEME = Pattern.compile("light|dark");

    List<Icon> resolve(List<IconEntry> entries) {
        return entries.stream().map(this::icon).toList();
    }

    private Icon icon(IconEntry entry) {
        String source = fitting(entry.src(), SOURCE, "write an https address, or data:image/png;base64,…");
        String type = fitting(entry.mimeType(), MEDIA_TYPE, "write a media type such as image/png or image/svg+xml");
        List<String> sizes = entry.sizes().stream()
                .map(size -> fitting(Optional.of(size), SIZE, "write a size such as 48x48, or any"))
                .toList();
        return new Icon(source, type, sizes, fitting(entry.theme(), THEME, "write light or dark"));
    }

    private String fitting(Optional<ScalarNode> word, Pattern pattern, String hint) {
        word.filter(text -> !pattern.matcher(text.value()).matches())
                .ifPresent(text -> problems.error(
                        CheckRule.ICON_UNUSABLE,
                        text.position(),
                        "no client could show an icon with \"%s\"".formatted(shortened(text.value())),
                        hint));
        return word.map(ScalarNode::value).orElse("");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
