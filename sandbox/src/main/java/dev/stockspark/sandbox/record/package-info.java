/** What was asked since the last reset, for tests that assert what was sent. */
@NullMarked
package dev.stockspark.sandbox.record;

import org.jspecify.annotations.NullMarked;
