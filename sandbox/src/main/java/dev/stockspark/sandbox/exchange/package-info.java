/** One request and its answer, free of HTTP machinery and of any particular operation. */
@NullMarked
package dev.stockspark.sandbox.exchange;

import org.jspecify.annotations.NullMarked;
