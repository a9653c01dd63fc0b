/** What a client says about itself, however it was learnt, and the rules that hold for it either way. */
@NullMarked
package dev.toolwright.server.oauth.client;

import org.jspecify.annotations.NullMarked;
