/** Whether the API documents in {@code specs/} are valid and say what the vendor's own documents say. */
@NullMarked
package dev.stockspark.app.specs;

import org.jspecify.annotations.NullMarked;
