package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** A parameter's value as text, before encoding. */
final class ParameterText {
    /** Beyond it a number keeps its exponent: 1E+999999999 written out would fill the memory. */
    private static final int MAX_ZEROS = 40;

    private ParameterText() {}

    static String of(Object value) {
        if (value instanceof JsonNode node && node.isValueNode()) {
            return node.asText();
        }
        return value instanceof BigDecimal decimal && writable(decimal) ? decimal.toPlainString() : value.toString();
    }

    private static boolean writable(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) <= MAX_ZEROS;
    }
}
