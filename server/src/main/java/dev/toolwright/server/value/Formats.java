package dev.toolwright.server.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Numbers, money and dates as people of a language write them. Locales are BCP 47 tags, such as {@code it} or {@code de-CH}. */
public final class Formats {
    private static final int DECIMALS = 3;

    private Formats() {}

    /** With at most three decimals. */
    public static @Nullable String number(@Nullable Number value, String locale, String expression) {
        if (value == null) {
            return null;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale(locale, expression));
        format.setMaximumFractionDigits(DECIMALS);
        return format(format, value);
    }

    /** With exactly so many decimals. */
    public static @Nullable String number(@Nullable Number value, String locale, long decimals, String expression) {
        if (value == null) {
            return null;
        }
        if (decimals < 0 || decimals > 9) {
            throw ValueException.computing(expression, "a number is written with 0 to 9 decimals");
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale(locale, expression));
        format.setMinimumFractionDigits((int) decimals);
        format.setMaximumFractionDigits((int) decimals);
        return format(format, value);
    }

    /**
     * With the currency's own number of decimals.
     *
     * @param currency a code of ISO 4217
     */
    public static @Nullable String money(@Nullable Number value, String currency, String locale, String expression) {
        if (value == null) {
            return null;
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale(locale, expression));
        Currency unit = currency(currency, expression);
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        return format(format, value);
    }

    public static @Nullable String date(@Nullable String moment, String locale, String zone, String expression) {
        return moment == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale(locale, expression))
                        .format(Dates.zoned(moment, zone, expression));
    }

    /** Date and time, to the minute. */
    public static @Nullable String moment(@Nullable String moment, String locale, String zone, String expression) {
        return moment == null
                ? null
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale(locale, expression))
                        .format(Dates.zoned(moment, zone, expression));
    }

    /** Half rounds away from zero, as in money. */
    private static String format(NumberFormat format, Number value) {
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value instanceof Double decimal ? BigDecimal.valueOf(decimal) : value);
    }

    private static Locale locale(String tag, String expression) {
        Locale locale = Locale.forLanguageTag(tag);
        try {
            if (!locale.getISO3Language().isEmpty()) {
                return locale;
            }
        } catch (MissingResourceException unknown) {
            throw ValueException.computing(expression, "there is no language \"" + tag + "\"");
        }
        throw ValueException.computing(expression, "there is no language \"" + tag + "\"");
    }

    private static Currency currency(String code, String expression) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw ValueException.computing(expression, "there is no currency \"" + code + "\"");
        }
    }
}
