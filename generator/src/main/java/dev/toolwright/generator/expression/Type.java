package dev.toolwright.generator.expression;

/**
 * What is known of a value at build time. Nullable means that the value may be null when the tool runs; a field that an
 * answer does not have counts as null.
 */
public sealed interface Type {
    boolean nullable();

    /** The same type with or without null among its values. {@link Null} stays what it is. */
    Type withNull(boolean nullable);

    default Type orNull() {
        return withNull(true);
    }

    default Type notNull() {
        return withNull(false);
    }

    /** The name people know it by, from JSON Schema: {@code integer}, {@code list of string}. Null is not mentioned. */
    String words();

    record Text(boolean nullable) implements Type {
        @Override
        public Type withNull(boolean yes) {
            return new Text(yes);
        }

        @Override
        public String words() {
            return "string";
        }
    }

    /** A whole number of 64 bits. */
    record Whole(boolean nullable) implements Type {
        @Override
        public Type withNull(boolean yes) {
            return new Whole(yes);
        }

        @Override
        public String words() {
            return "integer";
        }
    }

    /** A binary floating-point number of 64 bits; never infinite and never NaN, because JSON has neither. */
    record Decimal(boolean nullable) implements Type {
        @Override
        public Type withNull(boolean yes) {
            return new Decimal(yes);
        }

        @Override
        public String words() {
            return "number";
        }
    }

    record Bool(boolean nullable) implements Type {
        @Override
        public Type withNull(boolean yes) {
            return new Bool(yes);
        }

        @Override
        public String words() {
            return "boolean";
        }
    }

    record ListOf(Type element, boolean nullable) implements Type {
        @Override
        public Type withNull(boolean yes) {
            return new ListOf(element, yes);
        }

        @Override
        public String words() {
            return element instanceof Json ? "list" : "list of " + element.words();
        }
    }

    /** An object whose field names are data. */
    record MapOf(Type value, boolean nullable) implements Type {
        @Override
        public Type withNull(boolean yes) {
            return new MapOf(value, yes);
        }

        @Override
        public String words() {
            return value instanceof Json ? "object" : "map of " + value.words();
        }
    }

    /** An object whose field names are known. */
    record Struct(Shape shape, boolean nullable) implements Type {
        @Override
        public Type withNull(boolean yes) {
            return new Struct(shape, yes);
        }

        @Override
        public String words() {
            return "object";
        }
    }

    /** A JSON value of which nothing is known. */
    record Json(boolean nullable) implements Type {
        @Override
        public Type withNull(boolean yes) {
            return new Json(yes);
        }

        @Override
        public String words() {
            return "value of unknown type";
        }
    }

    /** The type of the literal {@code null}. */
    record Null() implements Type {
        @Override
        public boolean nullable() {
            return true;
        }

        @Override
        public Type withNull(boolean yes) {
            return this;
        }

        @Override
        public String words() {
            return "null";
        }
    }
}
