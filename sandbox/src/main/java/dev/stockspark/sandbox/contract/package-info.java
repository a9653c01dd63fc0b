/** The OpenAPI document as a judge: which operation is meant, whether the request fits, whether the answer does. */
@NullMarked
package dev.stockspark.sandbox.contract;

import org.jspecify.annotations.NullMarked;
