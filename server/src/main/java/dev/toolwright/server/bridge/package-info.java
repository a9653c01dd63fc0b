/** A local MCP server on stdin and stdout that passes everything on to a remote one. Knows no product: names and folders come in. */
@NullMarked
package dev.toolwright.server.bridge;

import org.jspecify.annotations.NullMarked;
