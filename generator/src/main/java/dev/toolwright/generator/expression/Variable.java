package dev.toolwright.generator.expression;

import java.util.Map;
import java.util.Optional;

/**
 * A name that expressions may use.
 *
 * @param java how the emitted Java reaches the value
 */
public record Variable(String name, Type type, Java java) {

    /** A variable that is one Java expression of the type that {@code JavaTypes} says, such as a local variable's name. */
    public static Variable of(String name, Type type, String java) {
        return new Variable(name, type, new Java(Optional.of(java), Map.of()));
    }

    /** A variable that is a Java record: its fields are reached one by one, such as {@code country} as {@code user.country()}. */
    public static Variable record(String name, Type type, Optional<String> whole, Map<String, String> fields) {
        return new Variable(name, type, new Java(whole, fields));
    }

    /**
     * Java expressions without side effects, cheap enough to be repeated.
     *
     * @param whole the value itself; where absent, an expression that uses it whole is a problem
     * @param fields fields with an expression of their own, of the field's type
     */
    public record Java(Optional<String> whole, Map<String, String> fields) {
        public Java {
            fields = Map.copyOf(fields);
        }
    }
}
