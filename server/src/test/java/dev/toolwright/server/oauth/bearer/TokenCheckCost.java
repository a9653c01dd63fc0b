package dev.toolwright.server.oauth.bearer;

import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** A program, not a test: prints what the check of a remembered token costs, in CPU time of its thread. */
public final class TokenCheckCost {
    private static final int CHECKS = 500_000;

    private TokenCheckCost() {}

    public static void main(String[] args) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (TestServer server = new TestServer(new ScriptedProvider())) {
            Flow app = Flow.registered(server.wire, "https://app.example/cb");
            List<String> header =
                    List.of("Bearer " + app.tokens("anna").path("access_token").asText());
            for (int round = 0; round < 4; round++) {
                long before = threads.getCurrentThreadCpuTime();
                for (int i = 0; i < CHECKS; i++) {
                    if (!(server.authorization.gate().admit(header) instanceof Admission.Authenticated)) {
                        throw new IllegalStateException("the token is good");
                    }
                }
                long each = (threads.getCurrentThreadCpuTime() - before) / CHECKS;
                System.out.println("remembered token: " + each + " ns CPU a check");
            }
        }
    }
}
