package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.site.ResourceIndicator;
import java.util.Optional;

/** RFC 8707 section 2.2: a token can only be asked for the resource that the code was issued for. */
final class CodeResource implements CodeRule {
    @Override
    public Optional<CodeRefusal> check(CodeExchange exchange) {
        boolean other = !ResourceIndicator.isOurs(exchange.form().all("resource"), exchange.site());
        return CodeRefusal.when(
                other, ErrorCode.INVALID_TARGET, "resource is not the one of the authorization request");
    }
}
