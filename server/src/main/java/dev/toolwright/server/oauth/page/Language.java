package dev.toolwright.server.oauth.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages, and which of them somebody wants. */
public enum Language {
    EN,
    IT,
    FR,
    DE,
    ES;

    /** BCP 47. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The first that fits: OpenID Connect's {@code ui_locales} by its order, then Accept-Language (RFC 9110 section 12.5.4) by its weights,
     * then English.
     */
    public static Language of(String uiLocales, String acceptLanguage) {
        return find(uiLocales.strip().replaceAll("\\s+", ","))
                .or(() -> find(acceptLanguage))
                .orElse(EN);
    }

    private static Optional<Language> find(String ranges) {
        try {
            List<Locale> offered = List.of(values()).stream()
                    .map(language -> Locale.forLanguageTag(language.tag()))
                    .toList();
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(ranges), offered))
                    .map(locale -> valueOf(locale.getLanguage().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
