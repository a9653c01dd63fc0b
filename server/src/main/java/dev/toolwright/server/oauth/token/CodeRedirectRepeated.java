package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import java.util.Optional;

/** RFC 6749 section 4.1.3: {@code redirect_uri} was in the authorization request, so it must be here, and the same. */
final class CodeRedirectRepeated implements CodeRule {
    @Override
    public Optional<CodeRefusal> check(CodeExchange exchange) {
        Optional<String> given = exchange.form().one("redirect_uri");
        if (given.isEmpty()) {
            return CodeRefusal.when(true, ErrorCode.INVALID_REQUEST, "redirect_uri is missing");
        }
        boolean other = !given.get().equals(exchange.code().grant().client().redirectUri());
        return CodeRefusal.when(
                other, ErrorCode.INVALID_GRANT, "redirect_uri is not the one of the authorization request");
    }
}
