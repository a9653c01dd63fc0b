package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.grant.StoredCode;
import java.util.Optional;

/** RFC 6749 section 4.1.2 and RFC 9700 section 2.1.1: a code ends soon, with its grant, and after three wrong verifiers. */
final class CodeAlive implements CodeRule {
    private static final int MOST_FAILURES = 3;

    @Override
    public Optional<CodeRefusal> check(CodeExchange exchange) {
        StoredCode code = exchange.code();
        boolean ended = code.revoked() || !exchange.now().isBefore(code.expires()) || code.failures() >= MOST_FAILURES;
        return CodeRefusal.when(ended, ErrorCode.INVALID_GRANT, "the code is not valid any more");
    }
}
