/** The provider's tokens of each grant: sealed in the database, in clear only in the hands of whoever calls the APIs. */
@NullMarked
package dev.toolwright.server.oauth.vault;

import org.jspecify.annotations.NullMarked;
