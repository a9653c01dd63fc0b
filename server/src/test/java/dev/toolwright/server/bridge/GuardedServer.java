package dev.toolwright.server.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server that wants people to sign in, and a person who does. */
class GuardedServer {
    static final String DOCUMENT = "https://tests.example/client.json";
    static final String PRM = "/.well-known/oauth-protected-resource/mcp";
    static final String AS = "/.well-known/oauth-authorization-server";

    @TempDir
    Path temporary;

    RemoteServer server;
    Surroundings person;

    @BeforeEach
    void start() {
        server = Speaking.server(ServerEra.MODERN).guarded();
        person = new Surroundings(temporary);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    JsonNode list(Stdio stdio, int id) {
        return stdio.askModern(id, "tools/list", "").hear();
    }

    /** One bridge, one list. */
    JsonNode listed() {
        try (Stdio stdio = new Stdio(server.address(), person.settings())) {
            return list(stdio, 1);
        }
    }

    Path file() throws IOException {
        try (var files = Files.list(person.folder())) {
            return files.filter(each -> each.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
