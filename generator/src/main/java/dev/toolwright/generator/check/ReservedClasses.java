package dev.toolwright.generator.check;

import java.util.HashSet;
import java.util.Set;

/** Class names that a tool cannot have: those of the other generated classes, and what generated code knows without import. */
final class ReservedClasses {
    private static final Set<String> JAVA = Set.of(
            "Boolean",
            "Double",
            "Integer",
            "Long",
            "Math",
            "Object",
            "Override",
            "RuntimeException",
            "String",
            "StringBuilder",
            "SuppressWarnings");

    private ReservedClasses() {}

    static Set<String> of(String server) {
        Set<String> reserved = new HashSet<>(JAVA);
        reserved.add("Choices");
        reserved.add(Identifiers.pascal(server) + "Catalogue");
        return reserved;
    }
}
