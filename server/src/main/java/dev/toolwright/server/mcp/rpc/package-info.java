/** JSON-RPC 2.0 as MCP uses it: one message in, one answer out, errors with code, HTTP status and sentence. */
@NullMarked
package dev.toolwright.server.mcp.rpc;

import org.jspecify.annotations.NullMarked;
