package dev.stockspark.sandbox.seed;

import java.util.Set;

/** A person who can sign in unless locked, and the companies that are theirs. */
public record User(String name, String password, boolean locked, Set<Long> companies) {}
