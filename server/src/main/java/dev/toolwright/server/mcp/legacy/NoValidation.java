package dev.toolwright.server.mcp.legacy;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import java.util.Map;

/**
 * Keeps the SDK from validating: arguments have been checked by the registry with better words, and results are checked in tests
 * rather than at every call.
 */
final class NoValidation implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object content) {
        return ValidationResponse.asValid("");
    }
}
