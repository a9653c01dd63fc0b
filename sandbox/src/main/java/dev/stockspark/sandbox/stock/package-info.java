/** The state that operations change. */
@NullMarked
package dev.stockspark.sandbox.stock;

import org.jspecify.annotations.NullMarked;
