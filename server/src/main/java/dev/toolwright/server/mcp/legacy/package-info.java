/** MCP 2024-11-05 to 2025-11-25: the handshake, the methods, and sessions for those clients that can be asked something. */
@NullMarked
package dev.toolwright.server.mcp.legacy;

import org.jspecify.annotations.NullMarked;
