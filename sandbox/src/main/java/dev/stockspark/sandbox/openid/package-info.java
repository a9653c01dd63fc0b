/** The OpenID provider: sign-in in a browser, tokens, keys, and what can be made to go wrong with each. */
@NullMarked
package dev.stockspark.sandbox.openid;

import org.jspecify.annotations.NullMarked;
