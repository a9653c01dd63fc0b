package dev.toolwright.server.bridge.signin;

import dev.toolwright.server.bridge.http.RemoteException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where metadata may lie (MCP 2026-07-28, authorization server discovery), and which addresses are good enough for secrets. */
final class Places {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Places() {}

    /** RFC 9728: with the resource's path, then at the root. */
    static List<URI> ofResource(URI resource) {
        URI root = resource.resolve("/.well-known/oauth-protected-resource");
        return path(resource).isEmpty()
                ? List.of(root)
                : List.of(resource.resolve("/.well-known/oauth-protected-resource" + path(resource)), root);
    }

    /** RFC 8414 with the issuer's path inserted, then OpenID Connect Discovery inserted and appended. */
    static List<URI> ofServer(URI issuer) {
        String path = path(issuer);
        List<URI> places = new ArrayList<>();
        places.add(issuer.resolve("/.well-known/oauth-authorization-server" + path));
        places.add(issuer.resolve("/.well-known/openid-configuration" + path));
        if (!path.isEmpty()) {
            places.add(issuer.resolve(path + "/.well-known/openid-configuration"));
        }
        return places;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** MCP security considerations: endpoints are reached by https, or on this machine. */
    static void mustBePrivate(URI uri) throws RemoteException {
        boolean good = uri.getHost() != null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || "http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
        if (!good) {
            throw new RemoteException("The server names " + uri
                    + " for signing in, which is not an https address. Nothing was sent there; tell its operator.");
        }
    }

    static URI parse(String text) throws RemoteException {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new RemoteException("The server names \"" + text
                    + "\" for signing in, which is no address. Nothing was sent there; tell its operator.");
        }
    }
}
