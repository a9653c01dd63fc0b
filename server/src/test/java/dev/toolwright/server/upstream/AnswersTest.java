package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.upstream.ScriptedServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an API may answer, rightly or wrongly, and what becomes of it; each over a socket, each at the first attempt. */
class AnswersTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    private static Arguments a(String name, Script script, String outcome) {
        return Arguments.of(name, script, outcome);
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                a("JSON", Script.json(200, "{\"a\":1.50}"), "{\"a\":1.50}"),
                a("201", Script.json(201, "[]"), "[]"),
                a("a scalar", Script.json(200, "7"), "7"),
                a("null", Script.json(200, "null"), "null"),
                a("no content", Script.raw("HTTP/1.1 204 No Content\r\n\r\n"), "nothing"),
                a("empty", Script.json(200, ""), "nothing"),
                a("chunks", Script.raw(CHUNKED + "5\r\n{\"a\":\r\n2\r\n1}\r\n0\r\n\r\n"), "{\"a\":1}"),
                a("chunk extension", Script.raw(CHUNKED + "2\r\n{}\r\n0\r\n\r\n"), "{}"),
                a("until closed", Script.raw(OK + "\r\n{\"a\":1}").thenClose(), "{\"a\":1}"),
                a("HTTP/1.0", Script.raw("HTTP/1.0 200 OK\r\n\r\n{}").thenClose(), "{}"),
                a(
                        "connection close",
                        Script.json(200, "{}", "Connection: close").thenClose(),
                        "{}"),
                a("gzip", gzip("Content-Length", pack("{\"a\":\"è\"}")), "{\"a\":\"è\"}"),
                a("gzip in chunks", gzip("Chunked", pack("{\"a\":\"è\"}")), "{\"a\":\"è\"}"),
                a(
                        "text/plain that is JSON",
                        Script.raw(OK + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}"),
                        "{}"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                a("redirect", Script.json(302, "", "Location: http://127.0.0.1:1/"), "Refused 302 "),
                a("not modified", Script.raw("HTTP/1.1 304 x\r\n\r\n"), "Refused 304 "),
                a("bad request", Script.json(400, "{\"message\":\"no\"}"), "Refused 400 {\"message\":\"no\"}"),
                a("nobody signs in", Script.json(401, "{}"), "NotSignedIn"),
                a("forbidden", Script.json(403, "{}"), "Refused 403 {}"),
                a("not found, in HTML", Script.json(404, "<html>"), "Refused 404 "),
                a("conflict", Script.json(409, "[1]"), "Refused 409 [1]"),
                a("too many", Script.json(429, "{}", "Retry-After: 7"), "Refused 429 {}"),
                a("failed", Script.json(500, "{\"e\":1}"), "Refused 500 {\"e\":1}, may have happened"),
                a("unavailable", Script.json(503, "oops"), "Refused 503 , may have happened"),
                a("status 999", Script.json(999, ""), "Refused 999 , may have happened"));
    }

    static Stream<Arguments> unreadable() {
        String outcome = "Unreadable, may have happened";
        return Stream.of(
                a("HTML", Script.json(200, "<html>"), outcome),
                a("half a document", Script.json(200, "{\"a\":"), outcome),
                a("two documents", Script.json(200, "{} {}"), outcome),
                a("too deep", Script.json(200, "[".repeat(600) + "]".repeat(600)), outcome),
                a("not HTTP", Script.raw("SSH-2.0-OpenSSH_9.2\r\n"), outcome),
                a("no status", Script.raw("HTTP/1.1 abc x\r\n\r\n"), outcome),
                a("a later HTTP", Script.raw("HTTP/3 200 OK\r\n\r\n"), outcome),
                a("bare line feeds", Script.raw("HTTP/1.1 200 OK\n\n{}"), outcome),
                a("early hints", Script.raw("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"), outcome),
                a("bad chunk size", Script.raw(CHUNKED + "zz\r\n{}\r\n"), outcome),
                a("two lengths", Script.json(200, "{}", "Content-Length: 3"), outcome),
                a("two framings", Script.json(200, "{}", "Transfer-Encoding: chunked"), outcome),
                a("bad length", Script.raw(OK + "Content-Length: many\r\n\r\n{}"), outcome),
                a("broken gzip", gzip("Content-Length", "{}".getBytes(StandardCharsets.UTF_8)), outcome),
                a("a coding nobody asked for", Script.json(200, "{}", "Content-Encoding: br"), outcome),
                a("endless header", Script.raw(OK + "X: " + "x".repeat(100_000)), outcome),
                a(
                        "200 MB announced",
                        Script.raw(OK + "Content-Length: 200000000\r\n\r\n{").thenHold(),
                        outcome),
                a("gzip bomb", gzip("Content-Length", pack("\"" + "0".repeat(10_000_000) + "\"")), outcome));
    }

    static Stream<Arguments> cut() {
        String outcome = "Cut, may have happened";
        return Stream.of(
                a("closed at once", Script.raw("").thenClose(), outcome),
                a("reset at once", Script.raw("").thenReset(), outcome),
                a("cut in the status", Script.raw("HTTP/1.1 20").thenClose(), outcome),
                a("cut in a header", Script.raw(OK + "Content-Le").thenClose(), outcome),
                a(
                        "cut in the body",
                        Script.raw(OK + "Content-Length: 9\r\n\r\n{\"a\"").thenClose(),
                        outcome),
                a(
                        "reset in the body",
                        Script.raw(OK + "Content-Length: 9\r\n\r\n{\"a\"").thenReset(),
                        outcome),
                a(
                        "cut before the body",
                        Script.raw(OK + "Content-Length: 9\r\n\r\n").thenClose(),
                        outcome),
                a("cut in a chunk", Script.raw(CHUNKED + "5\r\n{\"a").thenClose(), outcome),
                a("cut between chunks", Script.raw(CHUNKED + "2\r\n{}\r\n").thenClose(), outcome),
                a(
                        "cut in gzip",
                        Script.raw(OK + "Content-Encoding: gzip\r\nContent-Length: 99\r\n\r\n")
                                .thenClose(),
                        outcome));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"readable", "refused", "unreadable", "cut"})
    void becomes(String name, Script script, String outcome) throws IOException {
        try (ScriptedServer server = new ScriptedServer(script);
                Calls calls = new Calls(server.address(), Optional.empty(), Calls.ONCE)) {
            assertEquals(outcome, calls.outcome(Calls.request("GET")));
            assertEquals(1, server.received().size(), "requests");
        }
    }

    static Stream<Arguments> endless() {
        return Stream.of(
                Arguments.of("until closed", OK + "\r\n\"", "x".repeat(1024)),
                Arguments.of("in one chunk", CHUNKED + "bebc200\r\n\"", "x".repeat(1024)),
                Arguments.of("in small chunks", CHUNKED, "400\r\n" + "x".repeat(1024) + "\r\n"));
    }

    /** Whatever the framing, the rest is not even received. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("endless")
    void stopsReadingWhatIsTooLarge(String name, String beginning, String block) throws IOException {
        AtomicLong blocks = new AtomicLong();
        Script script = (request, wire) -> {
            wire.write(beginning);
            while (blocks.incrementAndGet() < 200_000) {
                wire.write(block);
            }
        };
        try (ScriptedServer server = new ScriptedServer(script);
                Calls calls = new Calls(server.address(), Optional.empty(), Calls.ONCE)) {
            assertEquals("Unreadable, may have happened", calls.outcome(Calls.request("GET")));
            assertTrue(blocks.get() < 100_000, blocks + " kB sent of an answer of at most 64 kB");
        }
    }

    @Test
    void doesNotTakeTheRestOfOneAnswerForTheNext() throws IOException {
        Script twice = Script.raw(OK + "Content-Length: 2\r\n\r\n{}" + OK + "Content-Length: 12\r\n\r\n[\"somebody\"]");
        try (ScriptedServer server = new ScriptedServer(twice, Script.json(200, "[]"));
                Calls calls = new Calls(server.address())) {
            assertEquals("{}", calls.outcome(Calls.request("GET")));
            assertEquals("[]", calls.outcome(Calls.request("GET")));
            assertEquals(2, server.connections());
        }
    }

    static Stream<Arguments> slow() {
        return Stream.of(
                a("says nothing", Script.raw("").thenHold(), ""),
                a("stops in the headers", Script.raw(OK + "X: ").thenHold(), ""),
                a(
                        "stops in the body",
                        Script.raw(OK + "Content-Length: 9\r\n\r\n{").thenHold(),
                        ""),
                a("a byte of the headers now and then", drip(OK + "X: "), ""),
                a("a byte of the body now and then", drip(OK + "Content-Length: 60000\r\n\r\n"), ""));
    }

    /** A timeout that starts anew with every byte would never end the last two. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void isNotWaitedForBeyondTheDeadline(String name, Script script, String nothing) throws IOException {
        Limits limits =
                new Limits(Duration.ofSeconds(5), Duration.ofMillis(700), 1, 64 * 1024, 4, Duration.ofSeconds(30));
        try (ScriptedServer server = new ScriptedServer(script);
                Calls calls = new Calls(server.address(), Optional.empty(), limits)) {
            assertEquals("TimedOut, may have happened", calls.outcome(Calls.request("GET")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://nowhere.invalid", "http://[::1]:1"})
    void anUnreachableApiHasDoneNothing(URI address) {
        try (Calls calls = new Calls(address, Optional.empty(), Calls.ONCE)) {
            assertEquals("Unreachable", calls.outcome(Calls.request("POST")));
        }
    }

    /** Connecting includes the TLS handshake, which a socket's timeouts do not cover. */
    @Test
    void aPortThatNeverFinishesTheHandshakeIsUnreachable() throws IOException {
        Limits limits = new Limits(Duration.ofMillis(700), Duration.ofSeconds(20), 1, 1024, 4, Duration.ofSeconds(30));
        try (ScriptedServer server = new ScriptedServer(Script.raw("").thenHold());
                Calls calls = new Calls(
                        URI.create(server.address().toString().replace("http:", "https:")), Optional.empty(), limits)) {
            assertEquals("Unreachable", calls.outcome(Calls.request("POST")));
            assertEquals(1, server.connections());
        }
    }

    @Test
    void tellsHowLongToWait() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Script.json(429, "{}", "Retry-After: 7"));
                Calls calls = new Calls(server.address(), Optional.empty(), Calls.ONCE)) {
            var failure = assertThrows(UpstreamException.class, calls::get).failure();
            assertEquals(Optional.of(Duration.ofSeconds(7)), ((UpstreamFailure.Refused) failure).retryAfter());
            assertTrue(failure.toString().contains("429"));
        }
    }

    private static byte[] pack(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Script gzip(String framing, byte[] body) {
        boolean chunked = framing.equals("Chunked");
        String header = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length;
        return (request, wire) -> {
            assertEquals("gzip", request.headers().get("Accept-Encoding"));
            wire.write(OK + "Content-Encoding: gzip\r\n" + header + "\r\n\r\n");
            wire.write(chunked ? Integer.toHexString(body.length) + "\r\n" : "");
            wire.write(body);
            wire.write(chunked ? "\r\n0\r\n\r\n" : "");
        };
    }

    private static Script drip(String beginning) {
        return (request, wire) -> {
            wire.write(beginning);
            while (true) {
                wire.write("x");
                Thread.sleep(20); // the pace of a peer, not a wait of the test
            }
        };
    }
}
