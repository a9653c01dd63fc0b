package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What companies and vehicles have beside themselves.
 *
 * @param activations by company
 * @param managers by company
 * @param papers by vehicle
 * @param credentials of users, each with the companies that are theirs
 */
public record Belongings(
        Map<Long, List<ObjectNode>> activations,
        Map<Long, List<ObjectNode>> managers,
        Map<Long, List<ObjectNode>> papers,
        List<ObjectNode> credentials) {}
