/** The two discovery documents: RFC 9728 for the resource, RFC 8414 for the authorization server. */
@NullMarked
package dev.toolwright.server.oauth.metadata;

import org.jspecify.annotations.NullMarked;
