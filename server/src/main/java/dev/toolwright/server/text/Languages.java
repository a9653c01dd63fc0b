package dev.toolwright.server.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages that something can be said in, by their tags (BCP 47).
 *
 * @param tags the first is for whoever reads none of them
 */
public record Languages(List<String> tags) {
    public Languages {
        if (tags.isEmpty()) {
            throw new IllegalArgumentException("nothing can be said in no language");
        }
        tags = List.copyOf(tags);
    }

    /**
     * The one that somebody would rather read.
     *
     * @param wanted in the form of Accept-Language (RFC 9110, section 12.5.4); empty or malformed where nobody knows
     */
    public String of(String wanted) {
        return wanted.isBlank() || tags.size() == 1
                ? tags.get(0)
                : lookup(wanted).orElse(tags.get(0));
    }

    /** RFC 4647, section 3.4. */
    private Optional<String> lookup(String wanted) {
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(wanted), tags));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
