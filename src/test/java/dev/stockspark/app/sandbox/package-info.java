/** The sandbox, for the tests that stand beside tools in specs/. */
@NullMarked
package dev.stockspark.app.sandbox;

import org.jspecify.annotations.NullMarked;
