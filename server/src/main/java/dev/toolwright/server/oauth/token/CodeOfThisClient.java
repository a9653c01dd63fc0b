package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import java.util.Optional;

/** RFC 6749 section 4.1.3: the code was issued to the client that now presents it. */
final class CodeOfThisClient implements CodeRule {
    @Override
    public Optional<CodeRefusal> check(CodeExchange exchange) {
        String owner = exchange.code().grant().client().id();
        boolean foreign = exchange.form().one("client_id").filter(owner::equals).isEmpty();
        return CodeRefusal.when(foreign, ErrorCode.INVALID_GRANT, "the code is not valid");
    }
}
