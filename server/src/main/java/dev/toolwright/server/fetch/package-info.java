/**
 * Fetches what a stranger's URL points at without becoming the stranger's way into the network behind this server. A leaf: whoever fetches
 * for a person does it here.
 */
@NullMarked
package dev.toolwright.server.fetch;

import org.jspecify.annotations.NullMarked;
