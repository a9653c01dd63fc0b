/** The StockSpark server: generated tools and clients, served. */
@NullMarked
package dev.stockspark.app;

import org.jspecify.annotations.NullMarked;
