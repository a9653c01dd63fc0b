package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.token.SignIn;
import java.util.Set;

/**
 * How the provider behaves.
 *
 * @param rotation whether a refresh token is good once
 */
public record Settings(SignIn signIn, boolean rotation, Set<Fault> faults) {
    public Settings {
        faults = Set.copyOf(faults);
    }

    static Settings of(SignIn signIn) {
        return new Settings(signIn, true, Set.of());
    }

    boolean has(Fault fault) {
        return faults.contains(fault);
    }
}
