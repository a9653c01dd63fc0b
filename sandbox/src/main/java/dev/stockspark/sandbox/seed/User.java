package dev.stockspark.sandbox.seed;

import java.util.Set;

/**
 * A person who can sign in unless locked, and the companies that are theirs.
 *
 * @param person given name and family name
 */
public record User(String name, String password, String person, String email, boolean locked, Set<Long> companies) {}
