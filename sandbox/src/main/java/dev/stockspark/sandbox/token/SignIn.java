package dev.stockspark.sandbox.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which ways of signing in are open. */
public enum SignIn {
    CODE,
    PASSWORD,
    BOTH;

    public boolean code() {
        return this != PASSWORD;
    }

    public boolean password() {
        return this != CODE;
    }

    /** The word for it on the command line and in controls. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SignIn> of(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
