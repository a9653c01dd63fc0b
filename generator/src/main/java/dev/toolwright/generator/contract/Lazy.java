package dev.toolwright.generator.contract;

import java.util.Optional;

/** The counter, loaded by whoever needs it first. */
final class Lazy {
    private Optional<TokenCounter> loaded = Optional.empty();

    TokenCounter counter() {
        TokenCounter counter = loaded.orElseGet(TokenCounter::new);
        loaded = Optional.of(counter);
        return counter;
    }
}
