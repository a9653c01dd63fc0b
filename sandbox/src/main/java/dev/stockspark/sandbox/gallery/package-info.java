/** The pictures of a vehicle: their order, which one is the main one, and their bytes. */
@NullMarked
package dev.stockspark.sandbox.gallery;

import org.jspecify.annotations.NullMarked;
