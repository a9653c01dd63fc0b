/** MCP 2024-11-05 to 2025-11-25, answered by the MCP Java SDK without sessions. */
@NullMarked
package dev.toolwright.server.mcp.legacy;

import org.jspecify.annotations.NullMarked;
