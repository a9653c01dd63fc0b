/** The shape of the tree, as tests: who may import whom, and what may not be known where. */
@NullMarked
package dev.stockspark.app.shape;

import org.jspecify.annotations.NullMarked;
