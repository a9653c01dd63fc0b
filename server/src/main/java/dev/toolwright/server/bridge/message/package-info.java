/** JSON-RPC messages as they pass through, and the client's end of them. */
@NullMarked
package dev.toolwright.server.bridge.message;

import org.jspecify.annotations.NullMarked;
