package dev.toolwright.server.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers with a fraction as clients take them: {@code 18900} and {@code 0.3}, never {@code 1.89E4}. */
public final class Decimals {
    private Decimals() {}

    public static BigDecimal of(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    public static @Nullable BigDecimal of(@Nullable Number value) {
        return value == null ? null : of(value.doubleValue());
    }

    public static @Nullable List<BigDecimal> of(@Nullable List<? extends Number> values) {
        return values == null
                ? null
                : values.stream().map(value -> of(value.doubleValue())).toList();
    }
}
