/**
 * MCP over HTTP POST, every revision on one address: the era of each request is decided by a table, then {@code modern} or
 * {@code legacy} answers it. Knows no HTTP library and no socket.
 */
@NullMarked
package dev.toolwright.server.mcp;

import org.jspecify.annotations.NullMarked;
