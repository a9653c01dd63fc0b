/** Scopes per toolset, derived from the catalogue; pure values. */
@NullMarked
package dev.toolwright.server.oauth.scope;

import org.jspecify.annotations.NullMarked;
