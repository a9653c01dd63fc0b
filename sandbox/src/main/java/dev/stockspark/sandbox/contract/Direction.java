package dev.stockspark.sandbox.contract;

import java.util.Locale;

/** A schema means two things: a request need not carry what is read-only. */
enum Direction {
    REQUEST,
    ANSWER;

    String definition(String schema) {
        return name().toLowerCase(Locale.ROOT) + "." + schema;
    }

    /** The keyword that marks a property as not due in this direction. */
    String excused() {
        return this == REQUEST ? "readOnly" : "writeOnly";
    }
}
