/** The port to whoever signs people in: an OpenID provider, or a password check where it offers nothing better. */
@NullMarked
package dev.toolwright.server.oauth.signin;

import org.jspecify.annotations.NullMarked;
