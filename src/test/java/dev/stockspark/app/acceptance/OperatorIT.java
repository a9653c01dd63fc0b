package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator's commands while the server runs on its built-in database. */
final class OperatorIT {
    @Test
    void commandsWorkBesideARunningServerAndCountAtOnce() {
        try (SignedInStack stack = SignedInStack.start(Map.of())) {
            App app = App.register(stack.origin(), "App of the operator");
            JsonNode tokens = Web.json(App.well(app.exchange(app.code())));
            String access = tokens.path("access_token").asText();
            String listed = command(stack, "clients");
            assertTrue(listed.contains(app.client() + " (App of the operator)"), listed);

            assertTrue(command(stack, "keys", "rotate").startsWith("Everything is sealed with "));
            assertTrue(Connected.call(stack.origin(), access, "list_user_companies")
                    .body()
                    .contains("structuredContent"));

            assertEquals("1 connection was cut.\n", command(stack, "revoke", "--client", app.client()));
            assertFalse(app.admits(access));
            assertEquals(400, app.refresh(tokens.path("refresh_token").asText()).statusCode());
            assertEquals("Nothing is connected.\n", command(stack, "clients"));
            App.well(app.exchange(app.code()));
        }
    }

    private static String command(SignedInStack stack, String... arguments) {
        return Finished.run(Stack.ROOT, Map.of("STOCKSPARK_DATA", stack.data().toString()), Stack.command(arguments))
                .well();
    }
}
