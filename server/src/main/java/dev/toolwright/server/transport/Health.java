package dev.toolwright.server.transport;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code /health/live}: the process runs. {@code /health/ready}: send it requests; 503 from the moment it begins to stop. */
final class Health implements HttpService {
    private final AtomicBoolean ready = new AtomicBoolean(true);

    @Override
    public void routing(HttpRules rules) {
        rules.get("/live", (req, res) -> answer(res, true)).get("/ready", (req, res) -> answer(res, ready.get()));
    }

    void stopping() {
        ready.set(false);
    }

    private static void answer(ServerResponse res, boolean up) {
        res.status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        res.header(HeaderNames.CONTENT_TYPE, "application/json");
        res.header(HeaderNames.CACHE_CONTROL, "no-store");
        res.send(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
