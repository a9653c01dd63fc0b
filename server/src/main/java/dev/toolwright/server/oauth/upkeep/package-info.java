/** What the authorization server does by itself: it forgets what has expired, and tells the provider which sign-ins have ended. */
@NullMarked
package dev.toolwright.server.oauth.upkeep;

import org.jspecify.annotations.NullMarked;
