package dev.toolwright.server.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Dates and moments, which are text: {@code 2026-11-24}, {@code 2026-11-24T10:30:00Z}, with any offset, or without one, when the
 * time is that of the zone (RFC 3339, ISO 8601). Nothing depends on the zone of the computer: each function is told its own.
 */
public final class Dates {
    private Dates() {}

    /** The date of a moment in the zone; a date stays what it is. */
    public static @Nullable String date(@Nullable String moment, String zone, String expression) {
        return moment == null ? null : day(moment, zone, expression).toString();
    }

    /** The moment of so many milliseconds since 1970, in UTC. */
    public static @Nullable String moment(@Nullable Long millis, String expression) {
        if (millis == null) {
            return null;
        }
        try {
            return text(Instant.ofEpochMilli(millis).atZone(ZoneId.of("Z")));
        } catch (DateTimeException beyond) {
            throw ValueException.computing(expression, "this is no moment");
        }
    }

    /** How many midnights lie between the two; negative where the second is the earlier one. */
    public static @Nullable Long daysBetween(@Nullable String from, String to, String zone, String expression) {
        return from == null
                ? null
                : (Long) ChronoUnit.DAYS.between(day(from, zone, expression), day(to, zone, expression));
    }

    /** Whole seconds; a date counts as its first moment in the zone. */
    public static @Nullable Long secondsBetween(@Nullable String from, String to, String zone, String expression) {
        return from == null
                ? null
                : (Long) ChronoUnit.SECONDS.between(zoned(from, zone, expression), zoned(to, zone, expression));
    }

    /** A date stays a date where the duration has no time. {@code P1M} after 31 January is the last day of February. */
    public static @Nullable String plus(@Nullable String moment, String duration, String zone, String expression) {
        if (moment == null) {
            return null;
        }
        int time = duration.indexOf('T');
        String days = time < 0 ? duration : duration.substring(0, time);
        try {
            Period period = days.matches("[+-]?P") ? Period.ZERO : Period.parse(days);
            String sign = duration.startsWith("-") ? "-" : "";
            Duration rest = time < 0 ? Duration.ZERO : Duration.parse(sign + "P" + duration.substring(time));
            if (time < 0 && isDate(moment)) {
                return day(moment, zone, expression).plus(period).toString();
            }
            return text(zoned(moment, zone, expression).plus(period).plus(rest));
        } catch (DateTimeException | ArithmeticException wrong) {
            throw ValueException.computing(expression, "\"" + duration + "\" cannot be added");
        }
    }

    /** The first day of the day, week (Monday), month, quarter or year in which the moment lies. */
    public static @Nullable String startOf(@Nullable String moment, String unit, String zone, String expression) {
        if (moment == null) {
            return null;
        }
        LocalDate day = day(moment, zone, expression);
        LocalDate start =
                switch (unit) {
                    case "day" -> day;
                    case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case "month" -> day.withDayOfMonth(1);
                    case "quarter" -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                    case "year" -> day.withDayOfYear(1);
                    default -> throw ValueException.computing(expression, "there is no unit \"" + unit + "\"");
                };
        return start.toString();
    }

    /** 1 for Monday to 7 for Sunday. */
    public static @Nullable Long weekday(@Nullable String moment, String zone, String expression) {
        return moment == null
                ? null
                : (Long) (long) day(moment, zone, expression).getDayOfWeek().getValue();
    }

    static LocalDate day(String moment, String zone, String expression) {
        return zoned(moment, zone, expression).toLocalDate();
    }

    static ZonedDateTime zoned(String moment, String zone, String expression) {
        ZoneId where = zone(zone, expression);
        try {
            if (isDate(moment)) {
                return LocalDate.parse(moment).atStartOfDay(where);
            }
            return hasOffset(moment)
                    ? OffsetDateTime.parse(moment).atZoneSameInstant(where)
                    : LocalDateTime.parse(moment).atZone(where);
        } catch (DateTimeParseException wrong) {
            throw ValueException.computing(expression, "there is text that is neither a date nor a moment");
        }
    }

    private static ZoneId zone(String name, String expression) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw ValueException.computing(expression, "there is no time zone \"" + name + "\"");
        }
    }

    private static boolean isDate(String moment) {
        return moment.length() == "2026-11-24".length();
    }

    private static boolean hasOffset(String moment) {
        int time = moment.indexOf('T');
        return moment.endsWith("Z") || moment.indexOf('+', time) > 0 || moment.lastIndexOf('-') > time;
    }

    private static String text(ZonedDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
