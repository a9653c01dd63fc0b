package dev.stockspark.sandbox.catalogue;

import java.util.List;

/** A make with its models. {@code vehicleClass} is the catalogue's code: {@code auto} or {@code lcv}. */
public record Make(long id, String name, String vehicleClass, List<Model> models) {}
