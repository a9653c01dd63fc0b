package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * RFC 7636 section 4.6: the SHA-256 of the verifier is the challenge, compared in constant time. A challenge in S256 is what
 * {@link SecretHash} is. A verifier that section 4.1 does not allow is no guess and costs none.
 */
final class CodeVerifierFits implements CodeRule {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    @Override
    public Optional<CodeRefusal> check(CodeExchange exchange) {
        Optional<String> verifier = exchange.form().one("code_verifier");
        if (verifier.filter(LEGAL.asMatchPredicate()).isEmpty()) {
            return CodeRefusal.when(
                    true, ErrorCode.INVALID_GRANT, "code_verifier must be 43 to 128 characters of RFC 7636");
        }
        boolean fits = new SecretHash(exchange.code().challenge()).matches(verifier.get());
        return fits ? Optional.empty() : Optional.of(WRONG);
    }

    private static final CodeRefusal WRONG = new CodeRefusal(
            Refusal.of(ErrorCode.INVALID_GRANT, "code_verifier does not fit the code_challenge"),
            CodeRefusal.Consequence.COUNT);
}
