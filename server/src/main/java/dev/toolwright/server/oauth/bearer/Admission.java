package dev.toolwright.server.oauth.bearer;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.scope.ScopeSet;
import java.time.Duration;

/** Whether a request to the MCP endpoint may go on. Only the first case may; every other one is answered before the body is looked at. */
public sealed interface Admission {

    /**
     * @param clientId the client that the person has allowed
     * @param scopes what this token may do
     * @param languages what the person would like to read, in the form of Accept-Language; empty where nobody knows
     */
    record Authenticated(Person person, String clientId, ScopeSet scopes, String languages) implements Admission {}

    /** No bearer token was sent. */
    record Unauthenticated(Challenge challenge) implements Admission {}

    /** A token was sent that is malformed, unknown, expired, revoked or for another resource. */
    record InvalidToken(Challenge challenge) implements Admission {}

    /** The token is good, but not for this. */
    record InsufficientScope(Challenge challenge) implements Admission {}

    /** Nobody knows whether the token is good; answer 503. Never 401: clients would throw good tokens away. */
    record Unavailable(Duration retryAfter) implements Admission {}
}
