package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic that never goes wrong silently: what does not fit into 64 bits and what is divided by zero is a {@link
 * ValueException}. The parameter {@code expression} is what was written in tools.yaml, for its message.
 */
public final class Numbers {
    private static final long MOST_DIGITS = 15;

    private Numbers() {}

    public static long add(long one, long other, String expression) {
        long sum = one + other;
        if (((one ^ sum) & (other ^ sum)) < 0) {
            throw overflow(expression);
        }
        return sum;
    }

    public static long subtract(long one, long other, String expression) {
        long difference = one - other;
        if (((one ^ other) & (one ^ difference)) < 0) {
            throw overflow(expression);
        }
        return difference;
    }

    public static long multiply(long one, long other, String expression) {
        long low = one * other;
        if (Math.multiplyHigh(one, other) != low >> (Long.SIZE - 1)) {
            throw overflow(expression);
        }
        return low;
    }

    public static double add(double one, double other, String expression) {
        return finite(one + other, expression);
    }

    public static double subtract(double one, double other, String expression) {
        return finite(one - other, expression);
    }

    public static double multiply(double one, double other, String expression) {
        return finite(one * other, expression);
    }

    /** Towards zero. */
    public static long divide(long one, long other, String expression) {
        if (other == 0) {
            throw byZero(expression);
        }
        if (one == Long.MIN_VALUE && other == -1) {
            throw overflow(expression);
        }
        return one / other;
    }

    /** Has the sign of the first. */
    public static long remainder(long one, long other, String expression) {
        if (other == 0) {
            throw byZero(expression);
        }
        return one % other;
    }

    /** Unlike in CEL, division by zero is an error here too: JSON has no infinity, so the result could go nowhere. */
    public static double divide(double one, double other, String expression) {
        if (other == 0) {
            throw byZero(expression);
        }
        return finite(one / other, expression);
    }

    public static long negate(long value, String expression) {
        return subtract(0, value, expression);
    }

    public static @Nullable Long abs(@Nullable Long value, String expression) {
        return value == null ? null : (Long) (value < 0 ? negate(value, expression) : value);
    }

    public static @Nullable Double abs(@Nullable Double value) {
        return value == null ? null : (Double) Math.abs(value);
    }

    /** The nearest whole number; half rounds away from zero. */
    public static @Nullable Long round(@Nullable Double value, String expression) {
        return value == null ? null : (Long) whole(rounded(value, 0).doubleValue(), expression);
    }

    /**
     * The nearest number with so many decimals. It is the decimal text of the number that is rounded, half away from zero, so
     * that 1.005 becomes 1.01 although the binary number is a little less.
     */
    public static @Nullable Double round(@Nullable Double value, long digits, String expression) {
        return value == null
                ? null
                : (Double) rounded(value, digits(digits, expression)).doubleValue();
    }

    static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    static int digits(long digits, String expression) {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw ValueException.computing(expression, "the number of decimals is from 0 to " + MOST_DIGITS);
        }
        return (int) digits;
    }

    /** Without the fraction. */
    public static @Nullable Long whole(@Nullable Double value, String expression) {
        return value == null ? null : (Long) whole(value.doubleValue(), expression);
    }

    /** Without the fraction. */
    public static long whole(double value, String expression) {
        // The bounds are the doubles next to those of long, as 2^63 - 1 is not a double.
        if (!(value > -0x1p63 && value < 0x1p63)) {
            throw overflow(expression);
        }
        return (long) value;
    }

    /** The integer that the text is. */
    public static @Nullable Long whole(@Nullable String text, String expression) {
        try {
            return text == null ? null : (Long) Long.parseLong(text);
        } catch (NumberFormatException notWhole) {
            throw ValueException.computing(expression, "the text is not an integer");
        }
    }

    /** The integer that a JSON number or text is. */
    public static @Nullable Long whole(@Nullable JsonNode value, String expression) {
        if (Json.isNull(value)) {
            return null;
        }
        if (value.isTextual()) {
            return whole(value.textValue(), expression);
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return whole(value.doubleValue(), expression);
        }
        throw ValueException.computing(expression, Kinds.words(value) + " is not an integer");
    }

    public static @Nullable Double decimal(@Nullable Long value) {
        return value == null ? null : (Double) value.doubleValue();
    }

    /** The number that the text is. */
    public static @Nullable Double decimal(@Nullable String text, String expression) {
        try {
            return text == null ? null : (Double) finite(new BigDecimal(text).doubleValue(), expression);
        } catch (NumberFormatException notDecimal) {
            throw ValueException.computing(expression, "the text is not a number");
        }
    }

    /** The number that a JSON number or text is. */
    public static @Nullable Double decimal(@Nullable JsonNode value, String expression) {
        if (Json.isNull(value)) {
            return null;
        }
        if (value.isTextual()) {
            return decimal(value.textValue(), expression);
        }
        if (value.isNumber()) {
            return finite(value.doubleValue(), expression);
        }
        throw ValueException.computing(expression, Kinds.words(value) + " is not a number");
    }

    /** 0 for an empty list; an element that is null is an error. */
    public static long sumWhole(List<Long> values, String expression) {
        long sum = 0;
        for (Long value : values) {
            sum = add(sum, element(value, expression), expression);
        }
        return sum;
    }

    /** 0 for an empty list; an element that is null is an error. */
    public static double sumDecimal(List<Double> values, String expression) {
        double sum = 0;
        for (Double value : values) {
            sum += element(value, expression);
        }
        return finite(sum, expression);
    }

    /** Null for an empty list; an element that is null is an error. */
    public static @Nullable Double average(List<? extends Number> values, String expression) {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += element(values.get(i), expression).doubleValue();
        }
        return values.isEmpty() ? null : (Double) finite(sum / values.size(), expression);
    }

    /**
     * The value below which so many per cent of the elements lie, between two of them where none is exactly there (the method of most
     * spreadsheets). Null for an empty list; an element that is null is an error.
     */
    public static @Nullable Double percentile(List<? extends Number> values, double percent, String expression) {
        if (percent < 0 || percent > 100) {
            throw ValueException.computing(expression, "a percentile is between 0 and 100");
        }
        double[] sorted = values.stream()
                .mapToDouble(value -> element(value, expression).doubleValue())
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return null;
        }
        double place = percent / 100 * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static <T> T element(@Nullable T value, String expression) {
        if (value == null) {
            throw ValueException.computing(expression, "an element of the list is null");
        }
        return value;
    }

    /** Infinity has no place in JSON, so it must not spread. */
    private static double finite(double value, String expression) {
        if (!Double.isFinite(value)) {
            throw overflow(expression);
        }
        return value;
    }

    private static ValueException overflow(String expression) {
        return ValueException.computing(expression, "the result does not fit into 64 bits");
    }

    private static ValueException byZero(String expression) {
        return ValueException.computing(expression, "division by zero");
    }
}
