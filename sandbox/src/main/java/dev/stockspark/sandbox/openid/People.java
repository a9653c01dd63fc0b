package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.seed.User;
import java.util.List;
import java.util.Optional;

/** Who can sign in. */
record People(List<User> users) {
    /** The user whose password this is, locked or not. */
    Optional<User> find(String name, String password) {
        return users.stream()
                .filter(user -> user.name().equals(name) && user.password().equals(password))
                .findFirst();
    }

    User named(String name) {
        return users.stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    User otherThan(String name) {
        return users.stream()
                .filter(user -> !user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
