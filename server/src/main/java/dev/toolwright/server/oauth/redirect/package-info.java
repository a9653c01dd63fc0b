/** Where an authorization answer may be sent: one rule a file, applied in the order of {@link dev.toolwright.server.oauth.redirect.RedirectPolicy}. */
@NullMarked
package dev.toolwright.server.oauth.redirect;

import org.jspecify.annotations.NullMarked;
