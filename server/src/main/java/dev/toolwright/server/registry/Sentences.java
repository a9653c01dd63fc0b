package dev.toolwright.server.registry;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The server's own sentences for people, in one language; in English where it knows no other. */
final class Sentences {
    private static final String BUNDLE = Sentences.class.getPackageName() + ".sentences";

    private final ResourceBundle bundle;

    private Sentences(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** @param language a tag of BCP 47 */
    static Sentences in(String language) {
        return new Sentences(ResourceBundle.getBundle(
                BUNDLE, Locale.forLanguageTag(language), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    /**
     * A sentence with these things in its holes.
     *
     * @throws java.util.MissingResourceException for a key that does not exist; the tests know every key
     */
    String say(String key, Object... things) {
        Object[] texts = new Object[things.length];
        for (int i = 0; i < things.length; i++) {
            texts[i] = String.valueOf(things[i]);
        }
        return MessageFormat.format(bundle.getString(key), texts);
    }
}
