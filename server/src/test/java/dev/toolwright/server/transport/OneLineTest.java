package dev.toolwright.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class OneLineTest {
    @Test
    void lineBreaksOfClientsDoNotBreakTheLine() {
        String line = new OneLine().format(record("tool\r\n2026 SEVERE Calls: all is lost \u001b[31m"));
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertTrue(line.chars().noneMatch(c -> c == '\r' || c == 0x1b), line);
        assertTrue(line.contains("Calls: tool"), line);
    }

    @Test
    void stackTracesStayOnTheLineWithTheirCauses() {
        LogRecord record = record("incident 1");
        record.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));
        String line = new OneLine().format(record);
        assertEquals(1, line.lines().count());
        assertTrue(line.contains("outer") && line.contains("caused by") && line.contains("inner"), line);
    }

    private static LogRecord record(String message) {
        LogRecord record = new LogRecord(Level.SEVERE, message);
        record.setLoggerName("dev.toolwright.server.registry.Calls");
        return record;
    }
}
