/** Random secrets, the hashes that are stored in their place, and sealing with keys from outside the database. */
@NullMarked
package dev.toolwright.server.oauth.secret;

import org.jspecify.annotations.NullMarked;
