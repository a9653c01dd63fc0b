/** Who may have tokens, and the tokens given out. */
@NullMarked
package dev.stockspark.sandbox.token;

import org.jspecify.annotations.NullMarked;
