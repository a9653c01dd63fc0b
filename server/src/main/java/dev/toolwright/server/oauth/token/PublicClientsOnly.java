package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** RFC 6749 section 3.2.1 and RFC 7591 section 2: clients have no secret here, so they name themselves and do not authenticate. */
final class PublicClientsOnly implements RequestRule {
    static final Refusal AUTHENTICATED =
            Refusal.of(ErrorCode.INVALID_CLIENT, "clients do not authenticate here, send client_id in the form");

    @Override
    public Optional<Refusal> check(TokenRequest request) {
        if (request.authorized()) {
            return Optional.of(AUTHENTICATED);
        }
        return request.form().one("client_id").isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.INVALID_REQUEST, "client_id is missing"));
    }
}
