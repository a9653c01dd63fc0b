/** The token endpoint, RFC 6749 sections 4.1.3 and 6: the rules for codes and for refresh tokens, each in its own file. */
@NullMarked
package dev.toolwright.server.oauth.token;

import org.jspecify.annotations.NullMarked;
