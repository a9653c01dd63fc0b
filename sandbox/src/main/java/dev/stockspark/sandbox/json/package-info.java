/** JSON that keeps what it read: digits, order and unknown fields. */
@NullMarked
package dev.stockspark.sandbox.json;

import org.jspecify.annotations.NullMarked;
