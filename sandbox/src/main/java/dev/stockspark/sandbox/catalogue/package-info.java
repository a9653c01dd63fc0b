/** What exists in the world whether in stock or not: makes, models, versions, equipment, reference values. */
@NullMarked
package dev.stockspark.sandbox.catalogue;

import org.jspecify.annotations.NullMarked;
