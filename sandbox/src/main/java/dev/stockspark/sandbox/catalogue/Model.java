package dev.stockspark.sandbox.catalogue;

import java.util.List;

/**
 * A model of one generation.
 *
 * @param since first year it was sold
 * @param mass empty weight in kg
 */
public record Model(
        long id,
        String name,
        String generation,
        String body,
        int doors,
        int seats,
        int since,
        int mass,
        List<Trim> trims) {}
