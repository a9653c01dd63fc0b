package dev.stockspark.sandbox.stock;

import java.time.Instant;

/** The video of a vehicle: ordered, or to be taken down. */
public record Video(boolean wanted, Instant since) {}
