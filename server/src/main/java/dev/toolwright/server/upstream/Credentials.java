package dev.toolwright.server.upstream;

import dev.toolwright.server.identity.Person;
import java.time.Instant;

/**
 * The credentials of everybody for one API: of one configured account, or of each person, as they signed in.
 */
public interface Credentials {
    /** What this person shows the API now. A token that is about to expire is renewed first, once for all who wait. */
    Credential of(Person person, Instant deadline);

    /**
     * What to show instead of a token that the API has just refused with 401. Where somebody else has renewed it already, that is the answer.
     */
    Credential renewed(Person person, Credential.Bearer refused, Instant deadline);

    /** For an API that takes no credentials. */
    static Credentials none() {
        return new Credentials() {
            @Override
            public Credential of(Person person, Instant deadline) {
                return new Credential.Anonymous();
            }

            @Override
            public Credential renewed(Person person, Credential.Bearer refused, Instant deadline) {
                return new Credential.Anonymous();
            }
        };
    }
}
