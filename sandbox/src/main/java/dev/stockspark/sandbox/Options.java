package dev.stockspark.sandbox;

import dev.stockspark.sandbox.token.SignIn;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The command line as a configuration. */
final class Options {
    private static final String USAGE = "usage: sandbox [--port N] [--vehicles N] [--latency 20ms] [--today YYYY-MM-DD]"
            + " [--sign-in code|password|both] [--redirect ADDRESS]…";

    private Options() {}

    /** @throws IllegalArgumentException with the sentence to show */
    static SandboxConfig parse(String... arguments) {
        SandboxConfig config = SandboxConfig.STANDARD;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " has no value; " + USAGE);
            }
            config = with(config, arguments[i], arguments[i + 1]);
        }
        return config;
    }

    private static SandboxConfig with(SandboxConfig config, String option, String value) {
        return switch (option) {
            case "--port" -> config.withPort(number(option, value, 65_535));
            case "--vehicles" -> config.withSeed(config.seed().withVehicles(number(option, value, 100_000)));
            case "--latency" ->
                config.withLatency(Duration.ofMillis(number(option, value.replaceFirst("ms$", ""), 60_000)));
            case "--today" -> config.withSeed(config.seed().withToday(day(value)));
            case "--sign-in" -> config.withTokens(config.tokens().withSignIn(signIn(value)));
            case "--redirect" -> config.withTokens(config.tokens().withRedirect(value));
            default -> throw new IllegalArgumentException("unknown option " + option + "; " + USAGE);
        };
    }

    private static int number(String option, String value, int most) {
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(option + " takes a number up to " + most + ", not '" + value + "'");
        }
        return Integer.parseInt(value);
    }

    private static SignIn signIn(String value) {
        return SignIn.of(value)
                .orElseThrow(() ->
                        new IllegalArgumentException("--sign-in takes code, password or both, not '" + value + "'"));
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("--today takes a day like 2026-11-01, not '" + value + "'");
        }
    }
}
