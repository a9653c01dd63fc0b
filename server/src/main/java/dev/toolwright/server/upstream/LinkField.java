package dev.toolwright.server.upstream;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Link field, RFC 8288 section 3. */
final class LinkField {
    private static final Pattern LINK = Pattern.compile(
            "<([^<>]*)>((?:\\s*;\\s*[^\\s=;,\"]+(?:\\s*=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\",;]*+))?)*+)");
    private static final Pattern RELATION =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\",;]+))", Pattern.CASE_INSENSITIVE);

    private LinkField() {}

    /** Where the first link of this relation leads to. */
    static Optional<String> target(List<String> fields, String relation) {
        return fields.stream()
                .flatMap(field -> LINK.matcher(field).results())
                .filter(link -> {
                    Matcher relations = RELATION.matcher(link.group(2));
                    return relations.find() && contains(relations, relation);
                })
                .map(link -> link.group(1))
                .findFirst();
    }

    /** A link can have several relations, parted by spaces; they are compared without regard to case (section 2.1.1). */
    private static boolean contains(Matcher relations, String relation) {
        String all = relations.group(1) == null ? relations.group(2) : relations.group(1);
        return List.of(all.toLowerCase(Locale.ROOT).split("\\s+")).contains(relation.toLowerCase(Locale.ROOT));
    }
}
