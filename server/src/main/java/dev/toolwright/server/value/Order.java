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

    static int numbers(Number one, Number other) {
        if (whole(one) && whole(other)) {
            return Long.compare(one.longValue(), other.longValue());
        }
        if (one instanceof Double a && other instanceof Double b) {
            return a < b ? -1 : a > b ? 1 : 0;
        }
        return exact(one).compareTo(exact(other));
    }

    private static int scalars(Object one, Object other) {
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

    private static BigDecimal exact(Number number) {
        return number instanceof Double || number instanceof Float
                ? new BigDecimal(number.doubleValue())
                : new BigDecimal(number.toString());
    }
}
