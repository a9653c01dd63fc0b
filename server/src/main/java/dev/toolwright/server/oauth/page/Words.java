package dev.toolwright.server.oauth.page;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of one language; each is a small template of its own, so that names in it are escaped like everything else. */
final class Words {
    private static final String BUNDLE = Words.class.getPackageName() + ".messages";

    private final ResourceBundle bundle;

    Words(Language language) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, Locale.forLanguageTag(language.tag()), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** @throws java.util.MissingResourceException for a key that does not exist; the tests know every key */
    String template(String key) {
        return bundle.getString(key);
    }
}
