package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Two thousand streams that are open and silent, on one process with the heap that the launcher gives it. What calls take is compared within
 * the run, and only where {@code -Dstreams.calls=20000} asks for enough of them: a build machine has other things to do.
 */
final class StreamsIT {
    private static final int STREAMS = 2_000;
    private static final long MOST_RESIDENT_KB = 512 * 1024;
    private static final int ROUNDS = 5;
    private static final int CALLS = Integer.getInteger("streams.calls", 0);
    private static final double SLOWER = 1.5;
    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"list_user_companies\"}}";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void twoThousandStreamsAreOpenAndCallsGoOn() throws Exception {
        try (Program sandbox = Stack.sandbox();
                Program server = server(sandbox.address(Stack.START))) {
            URI mcp = URI.create(server.address(Stack.START));
            call(mcp);
            long[] idle = p99s(mcp);
            List<OpenStream> streams = new ArrayList<>();
            try {
                for (int i = 0; i < STREAMS; i++) {
                    streams.add(i % 2 == 0 ? OpenStream.subscription(mcp) : OpenStream.old(mcp));
                }
                call(mcp);
                long[] busy = p99s(mcp);
                long resident = residentKb(server.pid());
                for (OpenStream stream : streams) {
                    assertTrue(stream.isOpen());
                }
                System.out.printf(
                        "%d streams: %d MB resident; p99 of a call idle %s µs, with them %s µs%n",
                        STREAMS, resident / 1024, Arrays.toString(idle), Arrays.toString(busy));
                assertTrue(resident < MOST_RESIDENT_KB, resident + " kB resident");
                assertTrue(least(busy) <= SLOWER * least(idle), "calls are slower with open streams");
            } finally {
                for (OpenStream stream : streams) {
                    stream.close();
                }
            }
        }
    }

    private static Program server(String api) {
        List<String> command = new ArrayList<>(Stack.command("serve"));
        command.addAll(1, List.of("-XX:+UseSerialGC", "-Xmx256m"));
        return Program.start(command, Stack.ROOT, Stack.pointingAt(api), Pattern.compile("(http\\S+/mcp)"));
    }

    /** One figure for each round, in microseconds; the least of them is the one that other programs disturbed least. */
    private long[] p99s(URI mcp) throws IOException, InterruptedException {
        long[] figures = new long[CALLS == 0 ? 0 : ROUNDS];
        for (int round = 0; round < figures.length; round++) {
            long[] took = new long[CALLS / ROUNDS];
            for (int i = 0; i < took.length; i++) {
                took[i] = call(mcp);
            }
            Arrays.sort(took);
            figures[round] = took[took.length * 99 / 100];
        }
        return figures;
    }

    private static double least(long[] figures) {
        return LongStream.of(figures).min().orElse(0);
    }

    private long call(URI mcp) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(mcp)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2025-11-25")
                .POST(HttpRequest.BodyPublishers.ofString(CALL))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        long took = (System.nanoTime() - start) / 1_000;
        assertEquals(200, response.statusCode(), response::body);
        assertTrue(response.body().contains("\"isError\":false"), response::body);
        return took;
    }

    /** What Linux says of a process (proc(5), status). */
    private static long residentKb(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
