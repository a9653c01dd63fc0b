package dev.toolwright.server.config;

import dev.toolwright.server.store.Location;
import java.nio.file.Path;
import java.util.Optional;

/** The table of the variables that say where the server keeps what outlives it. */
public final class StoreVariables {
    static final Variable<String> DATA = new Variable<>(
            "DATA", Shape.text("a directory"), "data", "directory of the built-in database, this process's alone");
    static final Variable<Optional<String>> DATABASE_URL = new Variable<>(
            "DATABASE_URL",
            Shape.optional(Shape.text("a JDBC URL")),
            "",
            "JDBC URL of a PostgreSQL database that several processes share, instead of the directory",
            true);
    static final Variable<Optional<String>> DATABASE_USER =
            new Variable<>("DATABASE_USER", Shape.optional(Shape.text("a name")), "", "user of that database", true);
    static final Variable<Optional<String>> DATABASE_PASSWORD = new Variable<>(
            "DATABASE_PASSWORD", Shape.optional(Shape.text("a text")), "", "password of that user", true);

    private StoreVariables() {}

    /** The directory of what this process keeps in files, whether the database is one of them or not. */
    public static Path directory(Environment environment) {
        return Path.of(environment.read(DATA));
    }

    public static Location read(Environment environment) {
        Path directory = directory(environment);
        Optional<String> url = environment.read(DATABASE_URL);
        Optional<String> user = environment.read(DATABASE_USER);
        Optional<String> password = environment.read(DATABASE_PASSWORD);
        return url.<Location>map(each -> new Location.Database(each, user, password))
                .orElseGet(() -> new Location.Directory(directory));
    }
}
