/** One class for each pair of eras that client and server may speak. */
@NullMarked
package dev.toolwright.server.bridge.side;

import org.jspecify.annotations.NullMarked;
