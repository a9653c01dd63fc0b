/** MCP 2026-07-28: stateless, every request brings its version and capabilities, headers repeat what the body says. */
@NullMarked
package dev.toolwright.server.mcp.modern;

import org.jspecify.annotations.NullMarked;
