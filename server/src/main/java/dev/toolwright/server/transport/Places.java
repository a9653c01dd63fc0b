package dev.toolwright.server.transport;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.concurrent.Semaphore;

/**
 * How many requests are worked on at the same time, and how many streams stay open. A stream that waits costs memory but no work, so it
 * takes no place of a request: Helidon's own limit makes no difference between them.
 */
final class Places implements Filter {
    private final Semaphore requests;
    private final Semaphore streams;

    Places(int requests, int streams) {
        this.requests = new Semaphore(requests);
        this.streams = new Semaphore(streams);
    }

    /** That of one request, which finds it in its context. */
    final class Place {
        private Semaphore taken = requests;

        /** Whether this is a stream from here on; no when there is no place for it. */
        synchronized boolean becomesStream() {
            if (taken == requests && streams.tryAcquire()) {
                requests.release();
                taken = streams;
            }
            return taken == streams;
        }

        private synchronized void leave() {
            taken.release();
        }
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest req, RoutingResponse res) {
        if (!requests.tryAcquire()) {
            res.status(Status.SERVICE_UNAVAILABLE_503)
                    .header(HeaderNames.RETRY_AFTER, "1")
                    .header(HeaderNames.CONTENT_TYPE, "text/plain")
                    .send("This server is busy.");
            return;
        }
        Place place = new Place();
        req.context().register(place);
        try {
            chain.proceed();
        } finally {
            place.leave();
        }
    }
}
