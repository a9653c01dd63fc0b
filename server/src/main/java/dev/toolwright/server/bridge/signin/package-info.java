/** How a person signs in at a remote server, and how the outcome is kept. */
@NullMarked
package dev.toolwright.server.bridge.signin;

import org.jspecify.annotations.NullMarked;
