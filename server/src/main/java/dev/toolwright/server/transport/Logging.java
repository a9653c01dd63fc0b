package dev.toolwright.server.transport;

import dev.toolwright.server.config.LogLevel;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** java.util.logging to stderr, one line each. */
public final class Logging {
    /** These repeat what clients send, report every connection, or tell an operator nothing while all is well. */
    private static final List<String> QUIET =
            List.of("io.modelcontextprotocol", "io.helidon", "com.zaxxer.hikari", "org.flywaydb");

    private static final List<Logger> KEPT =
            QUIET.stream().map(Logger::getLogger).toList();

    private Logging() {}

    /** Replaces whatever was configured before, for the whole process. */
    public static void configure(LogLevel level) {
        LogManager.getLogManager().reset();
        Handler stderr = new ConsoleHandler();
        stderr.setFormatter(new OneLine());
        stderr.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        root.addHandler(stderr);
        root.setLevel(
                switch (level) {
                    case WARNING -> Level.WARNING;
                    case INFO -> Level.INFO;
                    case DEBUG -> Level.FINE;
                });
        KEPT.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
