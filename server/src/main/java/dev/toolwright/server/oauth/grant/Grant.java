package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.scope.ScopeSet;
import java.time.Instant;

/**
 * One person's permission for one client, from one sign-in; all tokens of a family hang on it, and the person never changes.
 *
 * @param id random, not secret
 * @param personName what the account is called, for people
 * @param languages what the person would like to read, in the form of Accept-Language; empty where nobody knows
 * @param scopes what was granted; a refresh cannot widen it
 * @param resource the audience (RFC 8707): tokens are good for nothing else
 * @param expires when every token of the family ends, however often it was refreshed
 */
public record Grant(
        String id,
        Person person,
        String personName,
        String languages,
        GrantedClient client,
        ScopeSet scopes,
        String resource,
        Instant created,
        Instant expires) {}
