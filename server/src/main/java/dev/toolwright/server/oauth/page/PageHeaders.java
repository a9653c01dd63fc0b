package dev.toolwright.server.oauth.page;

import dev.toolwright.server.oauth.http.Answer;

/**
 * RFC 9700 section 4.16: pages cannot be framed, load nothing, and leave nothing in caches or Referer headers. Two things are missing on
 * purpose: {@code form-action}, which Chromium applies to the whole chain of redirects after a form, so that it would block the way back to the
 * client; and {@code Cross-Origin-Opener-Policy}, which would cut the window off from a client that opened it.
 */
final class PageHeaders {
    private PageHeaders() {}

    static Answer on(Answer page, String nonce) {
        return page.with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'nonce-" + nonce
                                + "'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'")
                .with("X-Frame-Options", "DENY")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff");
    }
}
