package dev.toolwright.server.transport;

import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/**
 * One log record on one line, stack traces included, so that a line can be found by its incident and nobody can write lines of
 * their own by sending a line break.
 */
final class OneLine extends Formatter {
    private static final int FRAMES = 12;

    @Override
    public String format(LogRecord record) {
        String text = "%s %-7s %s: %s"
                .formatted(
                        record.getInstant(),
                        record.getLevel(),
                        shortName(String.valueOf(record.getLoggerName())),
                        formatMessage(record));
        String trace = record.getThrown() == null ? "" : " | " + trace(record.getThrown());
        return printable(text + trace) + "\n";
    }

    private static String trace(Throwable thrown) {
        String frames = Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        String cause = thrown.getCause() == null ? "" : " caused by " + trace(thrown.getCause());
        return thrown + " at " + frames + cause;
    }

    private static String shortName(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
