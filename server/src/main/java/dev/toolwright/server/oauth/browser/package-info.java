/**
 * The way of a person's browser: /authorize shows the consent page, /consent takes the decision, the person signs in (at the provider and back
 * through /callback, or on /login), and the browser goes back to the client. There is no session: each step is bound to the browser by a cookie of
 * its own, and nothing is stored before somebody has agreed.
 */
@NullMarked
package dev.toolwright.server.oauth.browser;

import org.jspecify.annotations.NullMarked;
