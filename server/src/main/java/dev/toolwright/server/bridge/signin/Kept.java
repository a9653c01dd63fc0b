package dev.toolwright.server.bridge.signin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one remote server between runs.
 *
 * @param issuer the authorization server that client and grant belong to; they are worth nothing elsewhere
 */
record Kept(String issuer, Optional<Client> client, Optional<Grant> grant) {
    static final Kept NOTHING = new Kept("", Optional.empty(), Optional.empty());

    /**
     * What this bridge is called at the authorization server.
     *
     * @param secret of clients that are not public
     * @param port the redirect port that is registered; 0 when any will do
     */
    record Client(String id, Optional<String> secret, int port) {
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /**
     * What a sign-in gave.
     *
     * @param renewFrom the moment from which it is refreshed ahead of time; empty when its end is not known
     * @param tokenEndpoint where it is refreshed
     * @param scope what was asked for, in the grant's words when it had any
     */
    record Grant(
            String accessToken,
            Optional<String> refreshToken,
            Optional<Instant> renewFrom,
            String scope,
            String resource,
            String tokenEndpoint) {
        @Override
        public String toString() {
            return "Grant[" + scope + ", until " + renewFrom + "]";
        }
    }

    Kept with(Grant granted) {
        return new Kept(issuer, client, Optional.of(granted));
    }

    Kept withoutGrant() {
        return new Kept(issuer, client, Optional.empty());
    }

    /** The file's shape: plain members, absent ones left out, unknown ones of later versions ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record File(
            String issuer,
            String clientId,
            String clientSecret,
            int port,
            String accessToken,
            String refreshToken,
            String renewFrom,
            String scope,
            String resource,
            String tokenEndpoint) {}
}
