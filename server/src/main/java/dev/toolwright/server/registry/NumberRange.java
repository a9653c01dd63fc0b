package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * JSON puts no limit on numbers, programs do: what does not fit into 64 bits would be cut down silently further on, and an exponent
 * of a billion would fill the memory when written out.
 */
final class NumberRange {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int LONGEST_EXPONENT = 400;

    private NumberRange() {}

    /** Adds a sentence for each number that is out of range. */
    static void check(JsonNode value, String name, List<String> problems) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    check(member.getValue(), name.isEmpty() ? member.getKey() : name + "." + member.getKey(), problems);
                }
            }
            case ARRAY -> {
                for (int i = 0; i < value.size(); i++) {
                    check(value.get(i), name + "[" + i + "]", problems);
                }
            }
            case NUMBER -> {
                if (tooLarge(value)) {
                    problems.add("\"" + name + "\" is a number that this server cannot hold: " + Given.value(value));
                }
            }
            default -> {}
        }
    }

    private static boolean tooLarge(JsonNode number) {
        if (number.isInt() || number.isLong()) {
            return false;
        }
        BigDecimal value = number.decimalValue();
        return Math.abs((long) value.precision() - value.scale()) > LONGEST_EXPONENT
                || value.abs().compareTo(LARGEST) > 0;
    }
}
