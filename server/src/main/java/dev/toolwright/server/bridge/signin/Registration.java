package dev.toolwright.server.bridge.signin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.http.RemoteException;
import dev.toolwright.server.bridge.message.Rpc;
import java.net.URI;
import java.util.Optional;

/** Gets a client identifier, in the order of MCP 2026-07-28, client registration. */
final class Registration {
    private final Identity identity;
    private final Fetch fetch;

    Registration(Identity identity, Fetch fetch) {
        this.identity = identity;
        this.fetch = fetch;
    }

    /** A client that needs no registering: given beforehand, or described by its own document. */
    Optional<Kept.Client> known(AuthorizationServer server) {
        Optional<String> document =
                server.readsClientDocuments() ? identity.document().map(URI::toString) : Optional.empty();
        return identity.clientId().or(() -> document).map(id -> new Kept.Client(id, Optional.empty(), 0));
    }

    /** Registers dynamically (RFC 7591), for exactly this redirect port. */
    Kept.Client register(AuthorizationServer server, int port) throws RemoteException, InterruptedException {
        URI endpoint = server.register()
                .orElseThrow(() -> new RemoteException("The sign-in server " + server.issuer()
                        + " lets no client register itself. You are not signed in; ask its operator for a client id and"
                        + " give it to the bridge."));
        Fetch.Document answer = fetch.post(endpoint, body(port));
        String id =
                answer.json().map(client -> client.path("client_id").asText()).orElse("");
        if (answer.status() / 100 != 2 || id.isEmpty()) {
            throw new RemoteException("The sign-in server " + server.issuer() + " refused to register the bridge ("
                    + reason(answer) + "). You are not signed in; tell its operator.");
        }
        return new Kept.Client(id, secret(answer.json().orElseThrow()), port);
    }

    private ObjectNode body(int port) {
        ObjectNode body = Rpc.object().put("client_name", identity.name());
        body.putArray("redirect_uris").add(Callback.redirectUri(port).toString());
        body.putArray("grant_types").add("authorization_code").add("refresh_token");
        body.putArray("response_types").add("code");
        return body.put("token_endpoint_auth_method", "none").put("application_type", "native");
    }

    /** Some servers give one although none was asked for, and then want to see it. */
    private static Optional<String> secret(ObjectNode client) {
        boolean wanted =
                !client.path("token_endpoint_auth_method").asText("none").equals("none");
        return Optional.of(client.path("client_secret").asText()).filter(secret -> wanted && !secret.isEmpty());
    }

    private static String reason(Fetch.Document answer) {
        return answer.error().isEmpty() ? "status " + answer.status() : answer.error();
    }
}
