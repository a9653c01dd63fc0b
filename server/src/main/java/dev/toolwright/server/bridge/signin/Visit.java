package dev.toolwright.server.bridge.signin;

import dev.toolwright.server.bridge.http.Challenge;
import dev.toolwright.server.bridge.http.RemoteException;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One sign-in of a person in the browser: authorization code with PKCE, back to a loopback port (RFC 8252, OAuth 2.1). */
final class Visit {
    private static final String OFFLINE = "offline_access";

    private final URI remote;
    private final Discovery discovery;
    private final Registration registration;
    private final TokenEndpoint endpoint;
    private final SignIn.Desk desk;
    private final Keeper keeper;

    /** Where a client is put as soon as it is registered, so that a sign-in that fails does not cost another registration. */
    @FunctionalInterface
    interface Keeper {
        void keep(Kept kept) throws RemoteException;
    }

    Visit(
            URI remote,
            Discovery discovery,
            Registration registration,
            TokenEndpoint endpoint,
            SignIn.Desk desk,
            Keeper keeper) {
        this.remote = remote;
        this.keeper = keeper;
        this.discovery = discovery;
        this.registration = registration;
        this.endpoint = endpoint;
        this.desk = desk;
    }

    /**
     * What is to be kept afterwards.
     *
     * @param before what was kept so far; its client is used again at the same authorization server
     */
    Kept to(Kept before, Challenge challenge) throws RemoteException, InterruptedException {
        Discovery.Found found = discovery.find(remote, challenge);
        Kept kept = before.issuer().equals(found.server().issuer())
                ? before
                : new Kept(found.server().issuer(), Optional.empty(), Optional.empty());
        String scope = scope(challenge, found, kept);
        Optional<Kept> done = once(kept, found, scope);
        if (done.isEmpty()) {
            // The authorization server has forgotten the client: once more with a new one.
            done = once(new Kept(kept.issuer(), Optional.empty(), Optional.empty()), found, scope);
        }
        return done.orElseThrow(
                () -> new RemoteException(
                        "The sign-in server " + found.server().issuer()
                                + " does not know the bridge, which it has just registered. You are not signed in; tell its operator."));
    }

    /** Empty when the authorization server does not know the client any more. */
    private Optional<Kept> once(Kept kept, Discovery.Found found, String scope)
            throws RemoteException, InterruptedException {
        String state = Pkce.random();
        Optional<Kept.Client> old = registration.known(found.server()).or(kept::client);
        try (Callback callback = callback(old, state)) {
            boolean fits =
                    old.isPresent() && (old.get().port() == 0 || old.get().port() == callback.port());
            Kept.Client client = fits ? old.get() : registered(kept, found, callback);
            Pkce pkce = Pkce.fresh();
            show(authorization(found, client, callback, pkce, scope, state));
            String code = code(found.server(), callback, kept.issuer());
            Kept.Grant asked = new Kept.Grant(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    scope,
                    found.resource(),
                    found.server().token().toString());
            return switch (exchange(client, asked, code, pkce, callback)) {
                case TokenEndpoint.Outcome.Granted granted ->
                    Optional.of(new Kept(kept.issuer(), Optional.of(client), Optional.of(granted.grant())));
                case TokenEndpoint.Outcome.Refused refused -> {
                    if (refused.ofClient()) {
                        yield Optional.empty();
                    }
                    throw new RemoteException(
                            "The sign-in server " + found.server().issuer()
                                    + " refused to complete the sign-in (" + refused.error()
                                    + "). You are not signed in; try again.");
                }
            };
        } catch (IOException e) {
            throw new RemoteException("No port of this machine could be opened for the browser to come back to ("
                    + e.getMessage() + "). You are not signed in; try again.");
        }
    }

    private Kept.Client registered(Kept kept, Discovery.Found found, Callback callback)
            throws RemoteException, InterruptedException {
        Kept.Client client = registration.register(found.server(), callback.port());
        keeper.keep(new Kept(kept.issuer(), Optional.of(client), Optional.empty()));
        return client;
    }

    /** A code is good once: whatever goes wrong, the person would have to sign in again, so nothing is repeated by itself. */
    private TokenEndpoint.Outcome exchange(
            Kept.Client client, Kept.Grant asked, String code, Pkce pkce, Callback callback)
            throws RemoteException, InterruptedException {
        try {
            return endpoint.exchange(client, asked, code, pkce, callback.redirectUri());
        } catch (RemoteException e) {
            throw new RemoteException(e.sentence());
        }
    }

    /** On the port that is registered, or on another one when that is taken, which then has to be registered. */
    private static Callback callback(Optional<Kept.Client> client, String state) throws IOException {
        int port = client.map(Kept.Client::port).orElse(0);
        try {
            return Callback.on(port, state);
        } catch (IOException e) {
            return Callback.on(0, state);
        }
    }

    private static URI authorization(
            Discovery.Found found, Kept.Client client, Callback callback, Pkce pkce, String scope, String state) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", callback.redirectUri().toString());
        query.put("state", state);
        query.put("code_challenge", pkce.challenge());
        query.put("code_challenge_method", "S256");
        query.put("resource", found.resource());
        if (!scope.isEmpty()) {
            query.put("scope", scope);
        }
        if (List.of(scope.split(" ")).contains(OFFLINE)) {
            query.put("prompt", "consent");
        }
        URI authorize = found.server().authorize();
        String separator = authorize.getRawQuery() == null ? "?" : "&";
        return URI.create(authorize + separator + Fetch.encoded(query));
    }

    private void show(URI address) {
        desk.say()
                .accept("To sign in at " + remote.getHost() + ", open this page if it does not open by itself: "
                        + address);
        try {
            desk.browser().open(address);
        } catch (IOException e) {
            desk.say().accept("The browser could not be opened (" + e.getMessage() + "); open the page by hand.");
        }
    }

    private String code(AuthorizationServer server, Callback callback, String issuer)
            throws RemoteException, InterruptedException {
        Optional<Map<String, String>> came = callback.await(desk.patience());
        if (came.isEmpty()) {
            // An authorization server that has forgotten the client shows an error and sends nobody back.
            keeper.keep(new Kept(issuer, Optional.empty(), Optional.empty()));
            throw new RemoteException("Nobody signed in at " + remote.getHost() + " within "
                    + desk.patience().toMinutes() + " minutes. Nothing was done; try again.");
        }
        Map<String, String> answer = came.get();
        IssuerRule.check(server, Optional.ofNullable(answer.get("iss")));
        if (answer.containsKey("error") || answer.getOrDefault("code", "").isEmpty()) {
            throw new RemoteException("The sign-in at " + remote.getHost() + " was not completed ("
                    + answer.getOrDefault("error", "no code") + "). Nothing was done; try again.");
        }
        return answer.get("code");
    }

    /** The challenge's scopes count; those granted before are not to be lost; refresh tokens where they can be asked for. */
    private static String scope(Challenge challenge, Discovery.Found found, Kept kept) {
        Set<String> scopes = new LinkedHashSet<>(challenge
                .parameter("scope")
                .map(text -> Arrays.asList(text.split(" ")))
                .orElse(found.scopes()));
        if (challenge.insufficientScope()) {
            kept.grant()
                    .ifPresent(
                            grant -> scopes.addAll(Arrays.asList(grant.scope().split(" "))));
        }
        if (!scopes.isEmpty() && found.server().scopes().contains(OFFLINE)) {
            scopes.add(OFFLINE);
        }
        scopes.remove("");
        return String.join(" ", scopes);
    }
}
