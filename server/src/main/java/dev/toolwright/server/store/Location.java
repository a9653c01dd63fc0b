package dev.toolwright.server.store;

import java.nio.file.Path;
import java.util.Optional;

/** Where the server keeps what outlives it. */
public sealed interface Location {

    /**
     * A directory that belongs to this one process; it is made when it is missing and only its owner may enter it.
     *
     * @param path relative to the working directory, or absolute
     */
    record Directory(Path path) implements Location {}

    /**
     * A database that several processes may share.
     *
     * @param url a JDBC URL, such as {@code jdbc:postgresql://host/name}
     */
    record Database(String url, Optional<String> user, Optional<String> password) implements Location {
        /** Without the URL: people put passwords into it. */
        @Override
        public String toString() {
            return "Database[…]";
        }
    }
}
