/** The way in: routes, controls, and the order in which a request is judged. */
@NullMarked
package dev.stockspark.sandbox.front;

import org.jspecify.annotations.NullMarked;
