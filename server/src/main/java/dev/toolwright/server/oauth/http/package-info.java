/** How endpoints of the authorization server meet HTTP: they read forms strictly and return answers as values. */
@NullMarked
package dev.toolwright.server.oauth.http;

import org.jspecify.annotations.NullMarked;
