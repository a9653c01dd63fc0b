/** What the server hands out and wants back unread and unchanged. A leaf. */
@NullMarked
package dev.toolwright.server.seal;

import org.jspecify.annotations.NullMarked;
