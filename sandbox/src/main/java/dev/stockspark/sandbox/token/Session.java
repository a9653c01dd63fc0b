package dev.stockspark.sandbox.token;

import java.time.Instant;
import java.util.List;

/**
 * One sign-in of a person at one client, from the code to the last refresh.
 *
 * @param scope as asked for, separated by blanks
 * @param resources whom the access tokens are for beside the API (RFC 8707)
 */
public record Session(String id, String user, String client, String scope, List<String> resources, Instant signedIn) {
    public Session {
        resources = List.copyOf(resources);
    }

    public boolean has(String word) {
        return List.of(scope.split(" ")).contains(word);
    }
}
