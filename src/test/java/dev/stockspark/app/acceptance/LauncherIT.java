package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./stockspark} as a person types it. */
final class LauncherIT {
    private static final Pattern ADDRESS = Pattern.compile("(http\\S+/mcp)");
    private static final Duration START = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @Test
    void startsSandboxAndServerAndSaysWhatToDoNext() throws IOException, InterruptedException {
        int port = freePort();
        try (Program launcher = launch(Map.of("STOCKSPARK_PORT", String.valueOf(port)))) {
            assertEquals("http://127.0.0.1:" + port + "/mcp", launcher.address(START));
            assertEquals(200, status("http://127.0.0.1:" + port + "/health/ready"));
            assertTrue(launcher.output().contains("list_vehicles"), launcher.output());
            assertTrue(launcher.output().contains("claude mcp add"), launcher.output());
        }
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Program launcher = launch(Map.of("STOCKSPARK_PORT", String.valueOf(taken.getLocalPort())));
            assertEquals(1, launcher.exitCode(START));
            assertTrue(launcher.errors().contains("STOCKSPARK_PORT"), launcher.errors());
            assertTrue(!launcher.errors().contains("\tat "), launcher.errors());
        }
    }

    @Test
    void refusesToServeWithoutSignInOutsideThisComputer() {
        Program launcher = launch(Map.of("STOCKSPARK_HOST", "0.0.0.0", "STOCKSPARK_PORT", "0"));
        assertEquals(1, launcher.exitCode(START));
        assertTrue(launcher.errors().contains("loopback"), launcher.errors());
    }

    @Test
    void saysInOneSentenceThatThereIsNoJdk() throws IOException {
        Path copy = Files.copy(Stack.ROOT.resolve("stockspark"), data.resolve("stockspark"));
        String text = Files.readString(copy).replace("best_version=20", "best_version=99");
        Files.writeString(copy, text);
        Program launcher = Program.start(List.of("bash", copy.toString()), data, Map.of(), ADDRESS);
        assertEquals(1, launcher.exitCode(START));
        assertEquals(1, launcher.errors().lines().count(), launcher.errors());
        assertTrue(launcher.errors().contains("version 21 or newer"), launcher.errors());
    }

    private Program launch(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("STOCKSPARK_DATA", data.toString());
        return Program.start(List.of("./stockspark"), Stack.ROOT, environment, ADDRESS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int status(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
