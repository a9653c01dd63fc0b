/** What every endpoint of the authorization server stands on. */
@NullMarked
package dev.toolwright.server.oauth.ground;

import org.jspecify.annotations.NullMarked;
