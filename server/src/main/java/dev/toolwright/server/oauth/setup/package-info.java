/** From what the operator has configured to an authorization server that is ready. */
@NullMarked
package dev.toolwright.server.oauth.setup;

import org.jspecify.annotations.NullMarked;
