package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.client.Client;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import java.util.Optional;

/** What is to be done with a request for authorization. */
public sealed interface Evaluation {
    /** A person may be asked. */
    record Ask(AuthorizationRequest request, Client client) implements Evaluation {}

    /** The client is told by redirect. */
    record SendBack(String redirectUri, Optional<String> state, Refusal refusal) implements Evaluation {}

    /** RFC 6749 section 4.1.2.1: nobody may be sent anywhere; the person is told. */
    record Show(Distrust distrust, String detail) implements Evaluation {}

    /** Why nobody may be sent anywhere. */
    enum Distrust {
        CLIENT_MISSING,
        CLIENT_UNKNOWN,
        CLIENT_UNACCEPTABLE,
        CLIENT_UNREACHABLE,
        REDIRECT_MISSING,
        REDIRECT_FOREIGN
    }
}
