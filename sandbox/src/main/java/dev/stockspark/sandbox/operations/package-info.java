/** The behaviour of the API, one class per tag of the document. */
@NullMarked
package dev.stockspark.sandbox.operations;

import org.jspecify.annotations.NullMarked;
