/** Faults on demand: slow, refused, cut or garbled answers. */
@NullMarked
package dev.stockspark.sandbox.trouble;

import org.jspecify.annotations.NullMarked;
