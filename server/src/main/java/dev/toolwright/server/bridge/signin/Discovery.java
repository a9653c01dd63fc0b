package dev.toolwright.server.bridge.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.http.Challenge;
import dev.toolwright.server.bridge.http.RemoteException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out where to sign in: MCP 2026-07-28, authorization server discovery, in its order. */
final class Discovery {
    private final Fetch fetch;

    Discovery(Fetch fetch) {
        this.fetch = fetch;
    }

    /**
     * @param resource what the token is to be for (RFC 8707)
     * @param scopes what the resource says it needs at least
     */
    record Found(String resource, List<String> scopes, AuthorizationServer server) {}

    Found find(URI remote, Challenge challenge) throws RemoteException, InterruptedException {
        Optional<ObjectNode> resource = resource(remote, challenge);
        if (resource.isEmpty()) {
            // Servers of 2025-03-26 are their own authorization servers and say nothing of resources.
            URI origin = remote.resolve("/");
            String issuer = origin.toString().replaceAll("/$", "");
            AuthorizationServer server = server(issuer).orElseGet(() -> AuthorizationServer.byConvention(origin));
            return new Found(remote.toString(), List.of(), server);
        }
        String name = named(resource.get(), remote);
        String issuer = resource.get().path("authorization_servers").path(0).asText();
        AuthorizationServer server = server(issuer)
                .orElseThrow(
                        () -> new RemoteException(
                                "The server at "
                                        + remote.getHost() + " sends people to " + issuer
                                        + " to sign in, but there is no description of it there. You are not signed in; tell its operator."));
        return new Found(name, AuthorizationServer.texts(resource.get().path("scopes_supported")), server);
    }

    private Optional<ObjectNode> resource(URI remote, Challenge challenge)
            throws RemoteException, InterruptedException {
        List<URI> places = new ArrayList<>();
        if (challenge.parameter("resource_metadata").isPresent()) {
            places.add(remote.resolve(Places.parse(challenge.parameters().get("resource_metadata"))));
        }
        places.addAll(Places.ofResource(remote));
        return first(places)
                .filter(document ->
                        !document.path("authorization_servers").path(0).asText().isEmpty());
    }

    /** RFC 9728 section 3.3: a document about something else must not be used. */
    private static String named(JsonNode document, URI remote) throws RemoteException {
        String resource = document.path("resource").asText();
        URI uri = Places.parse(resource);
        boolean sameOrigin = remote.getScheme().equalsIgnoreCase(uri.getScheme())
                && remote.getRawAuthority().equalsIgnoreCase(String.valueOf(uri.getRawAuthority()));
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/$", "");
        boolean above = remote.getRawPath().equals(path) || remote.getRawPath().startsWith(path + "/");
        if (!sameOrigin || !above) {
            throw new RemoteException(
                    "The server at " + remote + " describes itself as \"" + resource
                            + "\". Signing in there would give your access to somebody else, so it was not begun; check the address.");
        }
        return resource;
    }

    private Optional<AuthorizationServer> server(String issuer) throws RemoteException, InterruptedException {
        Optional<ObjectNode> metadata = first(Places.ofServer(Places.parse(issuer)));
        if (metadata.isEmpty()) {
            return Optional.empty();
        }
        if (!metadata.get().path("issuer").asText().equals(issuer)) {
            throw new RemoteException("The sign-in server " + issuer + " calls itself \""
                    + metadata.get().path("issuer").asText() + "\". It may be a forgery, so no sign-in was begun.");
        }
        return Optional.of(AuthorizationServer.of(metadata.get()));
    }

    /** The first document that is there. A place that has none says so with 4xx; 5xx says nothing and ends the search. */
    private Optional<ObjectNode> first(List<URI> places) throws RemoteException, InterruptedException {
        for (URI place : places) {
            Fetch.Document document = fetch.get(place);
            if (document.found()) {
                return document.json();
            }
            if (document.status() >= 500 && document.status() != 502) {
                throw new RemoteException("The server answers with status " + document.status() + " at " + place
                        + ", where it should say how to sign in. You are not signed in; try again later.");
            }
        }
        return Optional.empty();
    }
}
