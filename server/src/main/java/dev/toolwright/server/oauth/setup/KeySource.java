package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.oauth.secret.KeyFile;
import dev.toolwright.server.oauth.secret.KeyRing;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where the keys are.
 *
 * @param given the ring that the environment holds; absent when it is in the file
 * @param file where it is otherwise; made when it is first opened
 */
public record KeySource(Optional<KeyRing> given, Path file) {

    /** @throws BadConfigurationException when there is a file that cannot be used */
    KeyRing open(RandomGenerator random) {
        try {
            return given.orElseGet(() -> new KeyFile(file).open(random));
        } catch (IllegalArgumentException | UncheckedIOException unusable) {
            throw new BadConfigurationException(List.of(String.valueOf(unusable.getMessage())));
        }
    }

    @Override
    public String toString() {
        return given.isPresent() ? "the keys of the environment" : "the keys in " + file;
    }
}
