package dev.toolwright.server.bridge.signin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.http.RemoteException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The two requests that are made of a token endpoint: RFC 6749 sections 4.1.3 (code) and 6 (refresh), for one resource (RFC 8707). */
final class TokenEndpoint {
    private final Fetch fetch;
    private final Clock clock;

    TokenEndpoint(Fetch fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    /** What came of asking. */
    sealed interface Outcome {
        record Granted(Kept.Grant grant) implements Outcome {}

        /** @param error RFC 6749 section 5.2 */
        record Refused(String error) implements Outcome {
            boolean ofClient() {
                return error.equals("invalid_client") || error.equals("unauthorized_client");
            }
        }
    }

    /** @param asked what the person was asked for: its token endpoint, resource and scope */
    Outcome exchange(Kept.Client client, Kept.Grant asked, String code, Pkce pkce, URI redirectUri)
            throws RemoteException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("code_verifier", pkce.verifier());
        form.put("redirect_uri", redirectUri.toString());
        return ask(client, asked, form);
    }

    Outcome refresh(Kept.Client client, Kept.Grant grant) throws RemoteException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", grant.refreshToken().orElseThrow());
        return ask(client, grant, form);
    }

    private Outcome ask(Kept.Client client, Kept.Grant before, Map<String, String> form)
            throws RemoteException, InterruptedException {
        form.put("client_id", client.id());
        form.put("resource", before.resource());
        URI endpoint = Places.parse(before.tokenEndpoint());
        Fetch.Document answer = fetch.post(endpoint, form, client.secret().map(secret -> basic(client.id(), secret)));
        if (answer.found()) {
            return granted(answer.json().orElseThrow(), before, endpoint);
        }
        if (answer.error().isEmpty() || answer.status() >= 500 || answer.status() == 429) {
            throw RemoteException.unsent(
                    "The sign-in server at " + endpoint.getHost() + " answers with status " + answer.status()
                            + " and gives no token. Nothing that you had is lost; try again later.",
                    new java.io.IOException("status " + answer.status()));
        }
        return new Outcome.Refused(answer.error());
    }

    private Outcome granted(ObjectNode body, Kept.Grant before, URI endpoint) throws RemoteException {
        String token = body.path("access_token").asText();
        boolean bearer = body.path("token_type").asText("Bearer").equalsIgnoreCase("Bearer");
        if (!bearer || !token.matches("[\\x21-\\x7e]+")) {
            throw new RemoteException("The sign-in server at " + endpoint.getHost()
                    + " gave no token that can be used. You are not signed in; tell its operator.");
        }
        // Without a new one the old one stays good (RFC 6749 section 6).
        Optional<String> refresh = Optional.of(body.path("refresh_token").asText())
                .filter(value -> !value.isEmpty())
                .or(before::refreshToken);
        return new Outcome.Granted(new Kept.Grant(
                token,
                refresh,
                renewFrom(body.path("expires_in").asLong()),
                body.path("scope").asText(before.scope()),
                before.resource(),
                before.tokenEndpoint()));
    }

    /** A minute before the end, but not before three quarters of the lifetime: short ones would be refreshed at every request. */
    private Optional<Instant> renewFrom(long seconds) {
        long lifetime = Math.min(seconds, Integer.MAX_VALUE);
        return lifetime > 0
                ? Optional.of(clock.instant().plusSeconds(lifetime - Math.min(60, lifetime / 4)))
                : Optional.empty();
    }

    /** RFC 6749 section 2.3.1: both halves are form-encoded before they are put together. */
    private static String basic(String id, String secret) {
        String pair =
                URLEncoder.encode(id, StandardCharsets.UTF_8) + ":" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }
}
