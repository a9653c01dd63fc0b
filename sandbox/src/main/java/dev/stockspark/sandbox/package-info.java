/** StockSpark simulated: the Carspark API and its token endpoint, with seeded, resettable data. */
@NullMarked
package dev.stockspark.sandbox;

import org.jspecify.annotations.NullMarked;
