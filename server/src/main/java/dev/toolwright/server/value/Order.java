package dev.toolwright.server.value;

import java.math.BigDecimal;
import java.util.Comparator;

/** The order of values of one type: numbers by value, text by code point, false before true. */
public final class Order {
    /** For the scalars of the language; the two must be of one type, or both numbers. */
    static final Comparator<Object> SCALARS = Order::scalars;

    private static final long EXACT = 1L << 53;

    private Order() {}

    /** Exact: neither is rounded. */
    public static int compare(long one, double other) {
        boolean exact = one >= -EXACT && one <= EXACT;
        return exact
                ? Double.compare((double) one, other + 0.0)
                : BigDecimal.valueOf(one).compareTo(new BigDecimal(other));
    }

    /** Exact: neither is rounded. */
    public static int compare(double one, long other) {
        return -compare(other, one);
    }

    /** By code point, as CEL has it; {@code String.compareTo} puts characters beyond the first plane too early. */
    public static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char first = one.charAt(i);
            char second = other.charAt(i);
            if (first != second) {
                boolean surrogates = Character.isSurrogate(first) != Character.isSurrogate(second);
                return surrogates ? (Character.isSurrogate(first) ? 1 : -1) : Character.compare(first, second);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /**
     * Exact among whole numbers, and between them and numbers. A decimal with the digits of an answer meets a number of 64 bits
     * as one: {@code 1.01} is {@code 1.01}.
     */
    static int numbers(Number one, Number other) {
        if (whole(one) && whole(other)) {
            return Long.compare(one.longValue(), other.longValue());
        }
        if (binary(one) && whole(other)) {
            return compare(one.doubleValue(), other.longValue());
        }
        if (whole(one) && binary(other)) {
            return compare(one.longValue(), other.doubleValue());
        }
        return binary(one) || binary(other)
                ? Double.compare(one.doubleValue() + 0.0, other.doubleValue() + 0.0)
                : new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
    }

    private static int scalars(Object one, Object other) {
        if (one instanceof Double first && other instanceof Double second) {
            return Double.compare(first + 0.0, second + 0.0);
        }
        return switch (one) {
            case Number number -> numbers(number, (Number) other);
            case String text -> compare(text, (String) other);
            case Boolean truth -> truth.compareTo((Boolean) other);
            default -> throw new IllegalArgumentException("no order among " + one.getClass());
        };
    }

    private static boolean whole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }

    private static boolean binary(Number number) {
        return number instanceof Double || number instanceof Float;
    }
}
