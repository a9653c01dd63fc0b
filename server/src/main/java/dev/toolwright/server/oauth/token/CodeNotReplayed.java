package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** RFC 6749 section 4.1.2: a code is used once; a second use means that it was intercepted, so what was issued for it ends. */
final class CodeNotReplayed implements CodeRule {
    @Override
    public Optional<CodeRefusal> check(CodeExchange exchange) {
        return exchange.code().consumed() ? Optional.of(REPLAYED) : Optional.empty();
    }

    static final CodeRefusal REPLAYED = new CodeRefusal(
            new Refusal(ErrorCode.INVALID_GRANT, "the code is not valid", "the code was used before"),
            CodeRefusal.Consequence.REVOKE);
}
