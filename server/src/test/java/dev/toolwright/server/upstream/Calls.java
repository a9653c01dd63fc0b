package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.identity.Person;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One API for one test, with short limits. */
final class Calls implements AutoCloseable {
    static final Person ANNA = new Person("anna");
    static final Limits SHORT =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(20), 3, 64 * 1024, 4, Duration.ofSeconds(30));

    private final FakeTime time = new FakeTime();
    private final HttpUpstreams upstreams;

    /** Fails at the first attempt, so that the one script is what is tested. */
    static final Limits ONCE =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(20), 1, 64 * 1024, 4, Duration.ofSeconds(30));

    Calls(URI address) {
        this(address, Optional.empty(), SHORT);
    }

    Calls(URI address, Optional<PasswordGrant> signIn, Limits limits) {
        upstreams = new HttpUpstreams(
                List.of(new ApiSettings("stock", address, signing(signIn), limits)), Credentials.none(), time.timing());
    }

    private static Signing signing(Optional<PasswordGrant> grant) {
        return grant.<Signing>map(Signing.OneAccount::new).orElseGet(Signing.Unsigned::new);
    }

    FakeTime time() {
        return time;
    }

    HttpUpstreams upstreams() {
        return upstreams;
    }

    Api api() {
        return api(ANNA);
    }

    Api api(Person person) {
        return upstreams.api("stock", person, time.now().plus(Duration.ofSeconds(30)));
    }

    JsonNode get() {
        return api().send(request("GET"));
    }

    static ApiRequest request(String method) {
        return ApiRequest.of("operation", method, "/things/{id}").path("id", 7).build();
    }

    /** How sending this ends: the answer, or the kind of failure and what is known of it. */
    String outcome(ApiRequest request) {
        try {
            JsonNode answer = api().send(request);
            return answer.isMissingNode() ? "nothing" : answer.toString();
        } catch (UpstreamException e) {
            return told(e.failure());
        }
    }

    private static String told(UpstreamFailure failure) {
        String kind = failure.getClass().getSimpleName();
        String happened = failure.mayHaveHappened() ? ", may have happened" : "";
        return failure instanceof UpstreamFailure.Refused refused
                ? kind + " " + refused.status() + " " + refused.body() + happened
                : kind + happened;
    }

    @Override
    public void close() {
        upstreams.close();
    }
}
