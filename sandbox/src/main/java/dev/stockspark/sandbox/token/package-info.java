/** The sign-in: a Keycloak-like token endpoint and the tokens it gave out. */
@NullMarked
package dev.stockspark.sandbox.token;

import org.jspecify.annotations.NullMarked;
