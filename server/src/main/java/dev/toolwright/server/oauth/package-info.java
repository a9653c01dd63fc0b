/**
 * The authorization server in front of the MCP endpoint: OAuth 2.1 for public clients, with sign-in at somebody else's OpenID provider. This package
 * only puts the parts together.
 */
@NullMarked
package dev.toolwright.server.oauth;

import org.jspecify.annotations.NullMarked;
