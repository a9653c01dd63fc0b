/** What the authorization server remembers, and the port behind which it does; no SQL and no HTTP is known here. */
@NullMarked
package dev.toolwright.server.oauth.grant;

import org.jspecify.annotations.NullMarked;
