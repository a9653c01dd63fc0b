package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.identity.Person;
import java.time.Instant;
import java.util.List;

/** What is connected, and ways to cut it. When a cut returns, no token of it works in this process. */
public interface Connections {
    List<Connection> of(Person person, Instant now);

    List<Connection> all(Instant now);

    /** @return how many grants were alive until now */
    int cut(Cut cut, Instant now);

    /** What to cut, and why, for the audit. */
    record Cut(Which which, String id, String reason) {
        public static Cut grant(String id, String reason) {
            return new Cut(Which.GRANT, id, reason);
        }
    }

    /** What an id names. */
    enum Which {
        GRANT,
        PERSON,
        CLIENT,
        /** Every grant; the id means nothing. */
        ALL
    }
}
