package dev.toolwright.generator.start;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The name of an API: a word of a-z and 0-9 that is also a Java package. */
public final class ApiName {
    private static final int LONGEST = 20;

    /** Words that say nothing about which API it is. */
    private static final Set<String> EMPTY =
            Set.of("api", "rest", "openapi", "the", "swagger", "service", "public", "v1", "v2", "v3");

    private ApiName() {}

    /** Made from a title. */
    public static String of(String title) {
        StringBuilder name = new StringBuilder();
        for (String word : title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!EMPTY.contains(word) && name.length() + word.length() <= LONGEST) {
                name.append(word);
            }
        }
        String plain = name.toString().replaceAll("^[0-9]+", "");
        return plain.isEmpty() || SourceVersion.isKeyword(plain) ? "api" + plain : plain;
    }
}
