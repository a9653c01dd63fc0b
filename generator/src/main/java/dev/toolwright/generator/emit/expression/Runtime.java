package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.ClassName;

/** The classes that emitted expressions call. The generator does not depend on the server, so they are names here. */
final class Runtime {
    private static final String PACKAGE = "dev.toolwright.server.value";

    static final ClassName CSV = ClassName.get(PACKAGE, "Csv");
    static final ClassName DATES = ClassName.get(PACKAGE, "Dates");
    static final ClassName FILES = ClassName.get(PACKAGE, "Files");
    static final ClassName FORMATS = ClassName.get(PACKAGE, "Formats");
    static final ClassName FIELDS = ClassName.get(PACKAGE, "Fields");
    static final ClassName GROUPS = ClassName.get(PACKAGE, "Groups");
    static final ClassName JSON = ClassName.get(PACKAGE, "Json");
    static final ClassName KIND = ClassName.get(PACKAGE, "Kind");
    static final ClassName LISTS = ClassName.get(PACKAGE, "Lists");
    static final ClassName NUMBERS = ClassName.get(PACKAGE, "Numbers");
    static final ClassName ORDER = ClassName.get(PACKAGE, "Order");
    static final ClassName TEXTS = ClassName.get(PACKAGE, "Texts");
    static final ClassName TREES = ClassName.get(PACKAGE, "Trees");
    static final ClassName VALUES = ClassName.get(PACKAGE, "Values");

    private Runtime() {}
}
