package dev.stockspark.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.exchange.Parameters;
import dev.stockspark.sandbox.exchange.Part;
import java.util.List;

/** A request that fits the document. {@code body} is a missing node where there is none. */
public record CheckedRequest(Parameters parameters, JsonNode body, List<Part> parts) {}
