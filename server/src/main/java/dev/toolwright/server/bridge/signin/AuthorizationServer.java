package dev.toolwright.server.bridge.signin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.bridge.http.RemoteException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Where people sign in (RFC 8414).
 *
 * @param issuer as the metadata writes it, to be compared letter by letter
 * @param saysIssuer whether it promises {@code iss} in its answers (RFC 9207)
 * @param readsClientDocuments whether a client may name itself by the address of its metadata document
 */
record AuthorizationServer(
        String issuer,
        URI authorize,
        URI token,
        Optional<URI> register,
        List<String> scopes,
        boolean saysIssuer,
        boolean readsClientDocuments) {

    /** @throws RemoteException when it cannot be used safely */
    static AuthorizationServer of(JsonNode metadata) throws RemoteException {
        if (!texts(metadata.path("code_challenge_methods_supported")).contains("S256")) {
            throw new RemoteException(
                    "The sign-in server " + metadata.path("issuer").asText()
                            + " does not say that it protects sign-ins with PKCE (S256), so none was begun; tell its operator.");
        }
        JsonNode register = metadata.path("registration_endpoint");
        boolean publicClients = !metadata.has("token_endpoint_auth_methods_supported")
                || texts(metadata.path("token_endpoint_auth_methods_supported")).contains("none");
        return new AuthorizationServer(
                metadata.path("issuer").asText(),
                endpoint(metadata, "authorization_endpoint"),
                endpoint(metadata, "token_endpoint"),
                register.isTextual() ? Optional.of(endpoint(metadata, "registration_endpoint")) : Optional.empty(),
                texts(metadata.path("scopes_supported")),
                metadata.path("authorization_response_iss_parameter_supported").asBoolean(),
                publicClients
                        && metadata.path("client_id_metadata_document_supported")
                                .asBoolean());
    }

    /** Of servers from before there was metadata (MCP 2025-03-26, authorization, fallbacks). */
    static AuthorizationServer byConvention(URI origin) {
        return new AuthorizationServer(
                origin.resolve("/").toString().replaceAll("/$", ""),
                origin.resolve("/authorize"),
                origin.resolve("/token"),
                Optional.of(origin.resolve("/register")),
                List.of(),
                false,
                false);
    }

    private static URI endpoint(JsonNode metadata, String name) throws RemoteException {
        URI uri = Places.parse(metadata.path(name).asText());
        Places.mustBePrivate(uri);
        return uri;
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
