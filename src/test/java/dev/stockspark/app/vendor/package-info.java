/** The vendor's document as it is, all the way to compiled clients and tools. */
@NullMarked
package dev.stockspark.app.vendor;

import org.jspecify.annotations.NullMarked;
