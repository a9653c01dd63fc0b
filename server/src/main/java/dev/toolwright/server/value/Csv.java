package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as comma-separated values (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe before it: it may
 * come from anybody.
 */
public final class Csv {
    private static final String LINE = "\r\n";
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /**
     * A line with the names, and one for each row.
     *
     * @param columns the fields to write, in this order; one that a row lacks is empty
     */
    public static String of(List<? extends @Nullable JsonNode> rows, List<String> columns, String expression) {
        String head = columns.stream().map(Csv::quoted).collect(Collectors.joining(","));
        return rows.stream()
                .map(row -> line(row, columns, expression))
                .collect(Collectors.joining(LINE, head + LINE, rows.isEmpty() ? "" : LINE));
    }

    private static String line(@Nullable JsonNode row, List<String> columns, String expression) {
        return columns.stream()
                .map(column -> cell(Json.anyOrNull(row, column), expression))
                .collect(Collectors.joining(","));
    }

    private static String cell(@Nullable JsonNode value, String expression) {
        if (value == null) {
            return "";
        }
        if (value.isContainerNode()) {
            throw ValueException.computing(expression, "a column has " + Kinds.words(value) + ", not one value");
        }
        return quoted(value.isTextual() ? harmless(value.textValue()) : Texts.of(value, expression));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
