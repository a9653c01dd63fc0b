/** Token revocation, RFC 7009. */
@NullMarked
package dev.toolwright.server.oauth.revoke;

import org.jspecify.annotations.NullMarked;
