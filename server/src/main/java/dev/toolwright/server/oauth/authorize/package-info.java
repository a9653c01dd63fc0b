/**
 * RFC 6749 section 4.1.1: whether a request for authorization may be put before a person. One rule a file, in the order of {@link
 * dev.toolwright.server.oauth.authorize.AuthorizeRules}.
 */
@NullMarked
package dev.toolwright.server.oauth.authorize;

import org.jspecify.annotations.NullMarked;
