package dev.toolwright.server.bridge.signin;

import dev.toolwright.server.bridge.http.RemoteException;
import java.util.Optional;

/**
 * Whether an authorization response comes from the server that was asked (RFC 9207 section 2.4; MCP 2026-07-28, authorization response
 * validation): compared letter by letter, for errors too, before anything else of the response is looked at.
 */
final class IssuerRule {
    private IssuerRule() {}

    static void check(AuthorizationServer server, Optional<String> iss) throws RemoteException {
        boolean right = iss.map(server.issuer()::equals).orElse(!server.saysIssuer());
        if (!right) {
            throw new RemoteException("The answer to the sign-in does not come from " + server.issuer()
                    + ". It was thrown away and you are not signed in; if it happens again, tell the operator.");
        }
    }
}
