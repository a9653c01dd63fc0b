package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toolwright.server.identity.Person;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An optional API that the operator has not set up. */
final class NotSetUpTest {
    @Test
    void everyRequestFailsAndNothingIsSent() {
        try (HttpUpstreams upstreams = new HttpUpstreams(List.of(), Credentials.none())) {
            Api api = upstreams.api("library", Person.LOCAL, Instant.MAX);
            ApiRequest request = ApiRequest.of("getBook", "GET", "/books").build();
            UpstreamFailure failure = assertThrows(UpstreamException.class, () -> api.send(request))
                    .failure();
            assertEquals(new UpstreamFailure.NotSetUp("getBook"), failure);
            assertFalse(failure.mayHaveHappened());
        }
    }
}
