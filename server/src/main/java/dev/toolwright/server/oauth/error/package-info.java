/** The error codes of the OAuth RFCs and what a refusal tells each of its three audiences. */
@NullMarked
package dev.toolwright.server.oauth.error;

import org.jspecify.annotations.NullMarked;
