package dev.toolwright.server.oauth.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Copies of widely used documents, for when the live one cannot be had: some of their hosts answer data centres with a challenge for browsers.
 * Section 7.2 of the draft allows registering clients ahead. The redirect URIs are what these clients are known to use.
 */
final class PinnedDocuments {
    private static final Map<String, String> FILES = Map.of(
            "https://claude.ai/oauth/mcp-oauth-client-metadata", "claude.json",
            "https://claude.ai/oauth/claude-code-client-metadata", "claude-code.json",
            "https://chatgpt.com/oauth/client.json", "chatgpt.json",
            "https://vscode.dev/oauth/client-metadata.json", "vscode.json");

    private PinnedDocuments() {}

    static Optional<String> find(String url) {
        return Optional.ofNullable(FILES.get(url)).map(PinnedDocuments::read);
    }

    private static String read(String file) {
        try (InputStream stream = PinnedDocuments.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the pinned document " + file + " is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
