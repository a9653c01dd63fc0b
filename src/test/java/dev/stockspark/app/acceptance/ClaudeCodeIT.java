package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claude Code's own client, without an account, in a home folder of its own. */
final class ClaudeCodeIT {
    static final Path PROGRAM =
            Stack.ROOT.resolve("src/test/clients/node_modules/@anthropic-ai/claude-code/cli-wrapper.cjs");

    @TempDir
    Path home;

    @Test
    void reportsTheServerConnected() {
        try (Stack stack = Stack.start()) {
            claude("mcp", "add", "--transport", "http", "stockspark", stack.mcp());
            String listed = claude("mcp", "list");
            assertTrue(listed.contains("stockspark") && listed.contains("Connected"), listed);
        }
    }

    private String claude(String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", PROGRAM.toString()));
        command.addAll(List.of(arguments));
        return Finished.run(home, Map.of("HOME", home.toString()), command).well();
    }
}
