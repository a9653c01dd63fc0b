/**
 * The OpenID provider that people sign in at: OpenID Connect Core, Discovery, RFC 6749, 7636, 9207 and 9700, with Nimbus' library where it
 * decides well and rules of our own where it does not. What the provider publishes is remembered, so that its outage ends nobody's sign-in.
 */
@NullMarked
package dev.toolwright.server.oauth.provider;

import org.jspecify.annotations.NullMarked;
