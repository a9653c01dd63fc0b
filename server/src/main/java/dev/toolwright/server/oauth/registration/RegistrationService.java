package dev.toolwright.server.oauth.registration;

import dev.toolwright.server.oauth.client.MetadataRules;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.http.Body;
import dev.toolwright.server.oauth.http.Endpoint;
import dev.toolwright.server.oauth.site.Paths;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.Map;

/** {@code POST /register}; with a trailing slash too, because a redirect would turn the POST into a GET. */
public final class RegistrationService implements HttpService {
    private static final int LONGEST_BODY = 16 * 1024;

    private final Registration registration;
    private final Ground ground;

    public RegistrationService(Ground ground, MetadataRules rules) {
        this.registration = new Registration(rules, ground);
        this.ground = ground;
    }

    @Override
    public void routing(HttpRules rules) {
        Endpoint endpoint = Endpoint.forPrograms(
                Map.of(Method.POST, request -> registration.register(Body.json(request, LONGEST_BODY), ground.now())));
        rules.any(Paths.REGISTER, endpoint).any(Paths.REGISTER + "/", endpoint);
    }
}
