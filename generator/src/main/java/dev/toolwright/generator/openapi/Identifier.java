package dev.toolwright.generator.openapi;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names of a document as Java names. Only ASCII letters, digits and {@code _} remain, whatever the document contains. */
final class Identifier {
    private static final Set<String> OF_EVERY_OBJECT = Arrays.stream(Object.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private Identifier() {}

    /** {@code vehicle-id} becomes {@code vehicleId}; a word of the language and a method of every object get a {@code _}. */
    static String member(String name) {
        String joined = join(name);
        if (joined.isEmpty()) {
            return "value";
        }
        String plain = safe(Character.toLowerCase(joined.charAt(0)) + joined.substring(1));
        return taken(plain) ? plain + "_" : plain;
    }

    /** {@code vehicle documents} becomes {@code VehicleDocuments}. */
    static String type(String name) {
        String joined = join(name.replace('_', ' '));
        return joined.isEmpty() ? "Default" : capitalised(safe(joined));
    }

    static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static boolean valid(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_]*") && !taken(name);
    }

    private static boolean taken(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.latest()) || OF_EVERY_OBJECT.contains(name);
    }

    /** The name, with the first number from 2 that makes it new. */
    static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = name + number;
        }
        return candidate;
    }

    private static String join(String name) {
        String[] words = name.replaceAll("[^A-Za-z0-9_]+", " ").strip().split(" ");
        return words[0]
                + Arrays.stream(words).skip(1).map(Identifier::capitalised).collect(Collectors.joining());
    }

    private static String safe(String name) {
        return Character.isDigit(name.charAt(0)) || name.startsWith("_") ? "n" + name : name;
    }
}
