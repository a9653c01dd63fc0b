package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/** RFC 7636 section 4.3 and OAuth 2.1 section 4.1.1: every request has a challenge, made with S256. A missing method would mean plain (section 4.3), which protects nothing. */
final class PkceRequired implements AuthorizeRule {
    private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Override
    public Optional<Refusal> check(AuthorizeRequest request) {
        Optional<String> challenge = request.form().one("code_challenge");
        if (challenge.isEmpty()) {
            return AuthorizeRule.when(true, ErrorCode.INVALID_REQUEST, "code_challenge is missing");
        }
        boolean s256 =
                request.form().one("code_challenge_method").orElse("plain").equals("S256");
        return s256
                ? AuthorizeRule.when(
                        !S256.matcher(challenge.get()).matches(),
                        ErrorCode.INVALID_REQUEST,
                        "code_challenge must be 43 characters of base64url")
                : AuthorizeRule.when(true, ErrorCode.INVALID_REQUEST, "code_challenge_method must be S256");
    }
}
