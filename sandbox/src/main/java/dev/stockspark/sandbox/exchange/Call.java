package dev.stockspark.sandbox.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A request that fits the document.
 *
 * @param user who signed in
 * @param body JSON body, a missing node where there is none
 * @param parts of a multipart body, empty otherwise
 */
public record Call(String user, Parameters parameters, JsonNode body, List<Part> parts) {
    public String country() {
        return parameters.required("country");
    }
}
