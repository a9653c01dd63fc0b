/** The first state: companies, dealers, users and vehicles, the same for the same number and day. */
@NullMarked
package dev.stockspark.sandbox.seed;

import org.jspecify.annotations.NullMarked;
