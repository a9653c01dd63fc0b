/** What people who have signed in show the APIs: the provider's tokens, renewed when they have to be, one renewal at a time. */
@NullMarked
package dev.toolwright.server.oauth.credentials;

import org.jspecify.annotations.NullMarked;
