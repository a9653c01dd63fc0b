package dev.stockspark.app.sandbox;

import dev.stockspark.sandbox.SandboxConfig;
import dev.toolwright.server.upstream.ApiSettings;
import dev.toolwright.server.upstream.Credentials;
import dev.toolwright.server.upstream.HttpUpstreams;
import dev.toolwright.server.upstream.Limits;
import dev.toolwright.server.upstream.PasswordGrant;
import dev.toolwright.server.upstream.Signing;
import dev.toolwright.server.upstream.Upstreams;
import dev.toolwright.testing.Sandbox;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The sandbox as the server would call it, signed in as its demo user. It runs until the tests are over. */
public final class PretendStockSpark implements Sandbox {
    private final dev.stockspark.sandbox.Sandbox sandbox = dev.stockspark.sandbox.Sandbox.start(SandboxConfig.STANDARD);
    private final Upstreams upstreams = new HttpUpstreams(
            List.of(
                    new ApiSettings(
                            "stockspark",
                            URI.create(sandbox.url()),
                            new Signing.OneAccount(new PasswordGrant(
                                    URI.create(sandbox.tokenUrl()), "carspark-api", Optional.empty(), "demo", "demo")),
                            Limits.DEFAULT),
                    new ApiSettings(
                            "leads",
                            URI.create(sandbox.url() + "/v2/leads-demo"),
                            new Signing.Unsigned(),
                            Limits.DEFAULT)),
            Credentials.none());

    @Override
    public Upstreams upstreams() {
        return upstreams;
    }

    @Override
    public void reset() {
        sandbox.reset();
    }
}
