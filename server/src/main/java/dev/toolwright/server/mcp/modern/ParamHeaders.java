package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.MirroredArgument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Mcp-Param-… headers must repeat the arguments that ask for it (2026-07-28, Streamable HTTP, server behavior for custom headers). */
final class ParamHeaders {
    private ParamHeaders() {}

    /** @throws Refusal -32020 for the first header that is missing or disagrees */
    static void check(List<MirroredArgument> declared, ObjectNode arguments, Headers headers) {
        for (MirroredArgument argument : declared) {
            Optional<String> header =
                    headers.value(argument.header()).map(value -> MirroredValue.decode(argument.header(), value));
            JsonNode given = argument.in(arguments);
            if (given.isValueNode() && !given.isNull()) {
                String value = header.orElseThrow(
                        () -> MirroredValue.mismatch("the required header " + argument.header() + " is missing"));
                agree(argument, value, given);
            } else if (header.isPresent()) {
                throw MirroredValue.mismatch(argument.header() + " is given, but not the argument that it repeats");
            }
        }
    }

    private static void agree(MirroredArgument argument, String header, JsonNode given) {
        boolean same =
                argument.integer() && given.isNumber() ? sameNumber(header, given) : header.equals(given.asText());
        if (!same) {
            throw MirroredValue.mismatch(argument.header() + " and the argument that it repeats differ");
        }
    }

    private static boolean sameNumber(String header, JsonNode given) {
        try {
            return new BigDecimal(header).compareTo(given.decimalValue()) == 0;
        } catch (NumberFormatException text) {
            return false;
        }
    }
}
