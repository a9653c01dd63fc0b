package dev.toolwright.server.upstream;

import dev.toolwright.server.identity.Person;
import java.time.Instant;

/** The APIs behind the tools; one object for the life of the server. */
public interface Upstreams {
    /**
     * The API as this person may call it until the deadline. Cheap: it connects to nothing before the first request.
     *
     * @param name a key of {@code apis:} in tools.yaml
     * @param deadline when the tool call ends; no request outlasts it and none is begun after it
     */
    Api api(String name, Person person, Instant deadline);
}
