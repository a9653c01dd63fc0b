/** Dynamic client registration, RFC 7591. */
@NullMarked
package dev.toolwright.server.oauth.registration;

import org.jspecify.annotations.NullMarked;
