package dev.toolwright.generator.expression;

import dev.toolwright.generator.problem.Nearest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;

/** Arguments that name something outside: a time zone, a language, a currency. Where they are constants, the build knows them. */
enum NamedConstants {
    ZONE("there is no time zone \"%s\"", "a name such as Europe/Rome, or UTC") {
        @Override
        boolean knows(String name) {
            try {
                return ZoneId.of(name).getId().equals(name);
            } catch (DateTimeException unknown) {
                return false;
            }
        }

        @Override
        Stream<String> names() {
            return ZoneId.getAvailableZoneIds().stream();
        }
    },
    LANGUAGE("there is no language \"%s\"", "a tag such as it, en-GB or de-CH") {
        @Override
        boolean knows(String name) {
            try {
                return !Locale.forLanguageTag(name).getISO3Language().isEmpty();
            } catch (MissingResourceException unknown) {
                return false;
            }
        }

        @Override
        Stream<String> names() {
            return Stream.empty();
        }
    },
    CURRENCY("there is no currency \"%s\"", "a code of ISO 4217 such as EUR") {
        @Override
        boolean knows(String name) {
            return names().anyMatch(name::equals);
        }

        @Override
        Stream<String> names() {
            return Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode);
        }
    },
    UNIT("there is no unit \"%s\"", "day, week, month, quarter or year") {
        @Override
        boolean knows(String name) {
            return names().anyMatch(name::equals);
        }

        @Override
        Stream<String> names() {
            return Stream.of("day", "week", "month", "quarter", "year");
        }
    },
    DURATION("\"%s\" is no duration", "ISO 8601, such as P1M, P7D or PT2H") {
        @Override
        boolean knows(String name) {
            int time = name.indexOf('T');
            try {
                boolean days = time == 1
                        || time == 2 && name.startsWith("-")
                        || !Period.parse(time < 0 ? name : name.substring(0, time))
                                .toString()
                                .isEmpty();
                return days
                        && (time < 0
                                || !Duration.parse("P" + name.substring(time))
                                        .toString()
                                        .isEmpty());
            } catch (DateTimeParseException wrong) {
                return false;
            }
        }

        @Override
        Stream<String> names() {
            return Stream.empty();
        }
    };

    private final String message;
    private final String expected;

    NamedConstants(String message, String expected) {
        this.message = message;
        this.expected = expected;
    }

    abstract boolean knows(String name);

    /** Those that a hint may name. */
    abstract Stream<String> names();

    String message(String name) {
        return message.formatted(name);
    }

    String hint(String name) {
        List<String> near = Nearest.to(name, names().toList());
        return near.isEmpty() ? "write " + expected : "did you mean \"" + near.getFirst() + "\"?";
    }

    /** What the argument of this number names. */
    static Optional<NamedConstants> of(Function function, int argument) {
        List<NamedConstants> named =
                switch (function) {
                    case DATE, WEEKDAY -> List.of(ZONE);
                    case FORMAT_DATE, FORMAT_MOMENT -> List.of(LANGUAGE, ZONE);
                    case START_OF -> List.of(UNIT, ZONE);
                    case PLUS -> List.of(DURATION, ZONE);
                    case FORMAT_NUMBER -> List.of(LANGUAGE);
                    case FORMAT_MONEY -> List.of(CURRENCY, LANGUAGE);
                    default -> List.of();
                };
        if (argument == 2 && (function == Function.DAYS_BETWEEN || function == Function.SECONDS_BETWEEN)) {
            return Optional.of(ZONE);
        }
        return argument >= 1 && argument <= named.size() ? Optional.of(named.get(argument - 1)) : Optional.empty();
    }
}
