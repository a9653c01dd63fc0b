package dev.toolwright.generator.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names of the user's as Java names. */
final class Identifiers {
    private Identifiers() {}

    /** {@code vehicle_class} as {@code vehicleClass}; what is camel case already stays. */
    static String camel(String name) {
        String pascal = pascal(name);
        String camel = pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
        return SourceVersion.isKeyword(camel, SourceVersion.RELEASE_21) ? camel + "_" : camel;
    }

    /** {@code get_vehicle} as {@code GetVehicle}. */
    static String pascal(String name) {
        String pascal = Arrays.stream(name.split("[^A-Za-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
        return pascal.isEmpty() || Character.isDigit(pascal.charAt(0)) ? "X" + pascal : pascal;
    }

    /** The name itself, or with a number where it is taken; it is taken then. */
    static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + i;
        }
        return unique;
    }
}
