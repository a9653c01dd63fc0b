/** The remote server over Streamable HTTP, in either shape of it. Knows nothing of what the messages mean. */
@NullMarked
package dev.toolwright.server.bridge.http;

import org.jspecify.annotations.NullMarked;
