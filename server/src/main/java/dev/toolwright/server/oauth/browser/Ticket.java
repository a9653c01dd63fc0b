package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Instant;

/**
 * What the consent page carries in its form, sealed: the whole request, so that showing the page stores nothing. It is also the token against
 * cross-site request forgery: it opens only beside the cookie that was set with it (RFC 9700 section 4.7).
 *
 * @param transaction of this one display of the page
 * @param cookie of the browser that it was shown in
 */
record Ticket(Secret transaction, SecretHash cookie, Instant expires, AuthorizationRequest request) {}
