package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claude Code's own client, without an account, in a home folder of its own. */
final class ClaudeCodeIT {
    private static final Path CLAUDE =
            Stack.ROOT.resolve("src/test/clients/node_modules/@anthropic-ai/claude-code/cli-wrapper.cjs");

    @TempDir
    Path home;

    @Test
    void reportsTheServerConnected() throws IOException, InterruptedException {
        try (Stack stack = Stack.start()) {
            claude("mcp", "add", "--transport", "http", "stockspark", stack.mcp());
            String listed = claude("mcp", "list");
            assertTrue(listed.contains("stockspark") && listed.contains("Connected"), listed);
        }
    }

    private String claude(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", CLAUDE.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, output);
        return output;
    }
}
