/** The gate in front of the MCP endpoint, RFC 6750: who calls, and with which scopes. */
@NullMarked
package dev.toolwright.server.oauth.bearer;

import org.jspecify.annotations.NullMarked;
