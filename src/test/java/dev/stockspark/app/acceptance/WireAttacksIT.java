package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks below HTTP and on its headers against the packaged server with the built-in authorization server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class WireAttacksIT {
    /** The long form, {@code -Dslow.connections=2000}, is what the catalogue asks for. */
    private static final int SLOW = Integer.getInteger("slow.connections", 200);

    /** The deadline of headers is 20 s, and it is looked for every 5. */
    private static final Duration CUT_WITHIN = Duration.ofSeconds(60);

    private static final List<String> DOCUMENTS = List.of(
            "/.well-known/oauth-protected-resource/mcp",
            "/.well-known/oauth-protected-resource",
            "/.well-known/oauth-authorization-server",
            "/.well-known/oauth-authorization-server/mcp");

    private static final List<Socket> SLOWLY = new ArrayList<>();

    private static SignedInStack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = SignedInStack.start(Map.of());
        for (int i = 0; i < SLOW; i++) {
            SLOWLY.add(opened(i % 2));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        for (Socket socket : SLOWLY) {
            socket.close();
        }
        stack.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/attacks/wire.csv", delimiter = '|', maxCharsPerColumn = 10_000)
    void whatIsNoRequestIsRefused(int attack, String request, String expected) {
        Raw answer = Raw.send(stack.origin(), request);
        List<String> words = List.of(expected.split(" "));
        assertTrue(words.contains(answer.status()), () -> answer.status() + ": " + answer.text());
        assertEquals(words.contains("closed"), answer.closed(), answer::text);
        assertFalse(answer.text().contains("xxxx"), "nothing of what was sent comes back");
        assertEquals(1, answer.text().split("HTTP/1\\.1 ", -1).length - 1, "one answer: nothing was smuggled");
    }

    /** Attack 87: many, however short they are. */
    @Test
    void aThousandHeadersAreTooMany() {
        String headers =
                IntStream.range(0, 1_000).mapToObj(i -> "X" + i + ": y\\n").collect(Collectors.joining());
        for (String path : List.of("/mcp", "/authorize", "/.well-known/oauth-authorization-server")) {
            Raw answer = Raw.send(
                    stack.origin(), "GET " + path + " HTTP/1.1\\nHost: HOST\\nConnection: close\\n" + headers + "\\n");
            assertEquals("431", answer.status(), path);
        }
    }

    /** Attack 89: what a request says about the server's name is never repeated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Host: HOST\\nX-Forwarded-Host: evil.example\\nX-Forwarded-Proto: https                    | 200
            Host: HOST\\nForwarded: host=evil.example;proto=https                                     | 200
            Host: HOST\\nX-Original-URL: /health/live\\nX-Rewrite-URL: /health/live                   | 200
            Host: HOST\\nX-Forwarded-Prefix: /evil\\nX-Forwarded-Port: 444\\nX-Host: evil.example     | 200
            Host: localhost                                                                          | 200
            Host: evil.example                                                                       | 421
            Host: HOST.evil.example                                                                  | 400 421
            Host: evil.example:443                                                                   | 421
            Host: 127.0.0.1.nip.io                                                                   | 421
            Host: [::ffff:127.0.0.1]                                                                 | 421
            Host: 2130706433                                                                         | 421
            """)
    void documentsSpeakOfTheConfiguredAddress(String headers, String expected) {
        for (String path : DOCUMENTS) {
            Raw answer =
                    Raw.send(stack.origin(), "GET " + path + " HTTP/1.1\\n" + headers + "\\nConnection: close\\n\\n");
            assertTrue(List.of(expected.split(" ")).contains(answer.status()), answer::text);
            assertFalse(answer.text().contains("evil"), answer::text);
            assertEquals(
                    answer.status().equals("200"), answer.text().contains("\"" + stack.origin() + "\""), answer::text);
        }
        Raw challenge = Raw.send(stack.origin(), "GET /mcp HTTP/1.1\\n" + headers + "\\nConnection: close\\n\\n");
        assertFalse(challenge.text().contains("evil"), challenge::text);
    }

    /** A proxy's form of the same request line, which names a server of its own. */
    @Test
    void aTargetThatNamesAServerIsNotRepeated() {
        Raw answer = Raw.send(
                stack.origin(),
                "GET http://evil.example/.well-known/oauth-protected-resource HTTP/1.1\\nHost: HOST\\nConnection: close\\n\\n");
        assertFalse(answer.text().contains("evil"), answer::text);
    }

    /** The gate stands before every spelling of the way to the tools. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mcp",
                "/mcp/",
                "//mcp",
                "/./mcp",
                "/x/../mcp",
                "/%6dcp",
                "/mcp;a=b",
                "/mcp%2f",
                "/mcp?x=y",
                "/MCP",
                "/mcp%00",
                "/mcp%3f",
                "/mcp/.",
                "/health/../mcp",
                "/api/tools",
                "/api/tools/",
                "/api//tools",
                "/%61pi/tools",
                "/api/tools;a=b",
                "/api/x/../tools",
                "/api/tools/list_user_companies",
                "/sse",
                "/api/openapi.json",
                "/messages?sessionId=x",
                "/authorize/../mcp"
            })
    void noSpellingIsAWayAroundTheGate(String path) {
        for (String method : List.of("GET", "POST", "HEAD", "DELETE", "PUT", "TRACE", "mcp")) {
            Raw answer = Raw.send(
                    stack.origin(),
                    method + " " + path
                            + " HTTP/1.1\\nHost: HOST\\nX-HTTP-Method-Override: OPTIONS\\nConnection: close\\nContent-Length: 0\\n\\n");
            assertTrue(List.of("401", "404", "400", "405").contains(answer.status()), method + answer.text());
            assertFalse(answer.text().contains("jsonrpc"), answer::text);
        }
    }

    /** Attack 91: a method that is not meant, and one in disguise. */
    @ParameterizedTest
    @CsvSource({"/token", "/register", "/revoke"})
    void onlyTheRealMethodCounts(String path) {
        for (String method : List.of("GET", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "HEAD", "PROPFIND")) {
            Raw answer = Raw.send(
                    stack.origin(),
                    method + " " + path
                            + "?grant_type=refresh_token HTTP/1.1\\nHost: HOST\\nX-HTTP-Method-Override: POST\\nX-HTTP-Method: POST\\nX-Method-Override: POST\\nConnection: close\\n\\n");
            assertEquals("405", answer.status(), method);
            assertEquals("POST, OPTIONS", answer.header("Allow"), method);
            assertFalse(answer.text().contains("X-HTTP-Method"), "nothing is traced back");
        }
    }

    /** Attack 86: bytes that trickle in the headers and in bodies, while everything else goes on. Whoever is quick is served all the while. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whoeverTricklesIsCutOffAndDisturbsNobody() throws InterruptedException {
        long end = System.nanoTime() + CUT_WITHIN.toNanos();
        Set<Socket> open = new HashSet<>(SLOWLY);
        while (!open.isEmpty() && System.nanoTime() < end) {
            assertEquals(200, Web.get(stack.origin() + DOCUMENTS.get(0)).statusCode(), "somebody else is served");
            open.removeIf(WireAttacksIT::isClosed);
            Thread.sleep(200); // the pace of the attack, not a wait of the test
        }
        assertEquals(Set.of(), open, "cut off within " + CUT_WITHIN);
        assertEquals(200, Web.get(stack.origin() + "/health/live").statusCode());
    }

    private static Socket opened(int kind) throws IOException {
        String host = "Host: " + URI.create(stack.origin()).getAuthority() + "\r\n";
        String begin = List.of(
                        "GET /mcp HTTP/1.1\r\n" + host + "X-Slow: ",
                        "POST /token HTTP/1.1\r\n" + host
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n\r\n")
                .get(kind);
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(stack.origin()).getPort());
        socket.setSoTimeout(1);
        socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Sends one byte more. */
    private static boolean isClosed(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    /** Attack 99, and what a page of a foreign origin may ask before it sends anything. */
    @ParameterizedTest
    @CsvSource({
        "/authorize, no",
        "/consent, no",
        "/callback, no",
        "/connections, no",
        "/token, any",
        "/register, any",
        "/revoke, any",
        "/.well-known/oauth-authorization-server, any"
    })
    void preflights(String path, String expected) {
        for (String origin :
                List.of("https://evil.example", "null", stack.origin() + ".evil.example", "https://claude.ai")) {
            var answer = Web.send(
                    "OPTIONS",
                    stack.origin() + path,
                    "",
                    "Origin",
                    origin,
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "authorization,content-type,mcp-protocol-version");
            assertEquals(204, answer.statusCode());
            assertEquals(
                    expected.equals("any") ? "*" : "",
                    answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
            assertEquals(
                    "",
                    answer.headers()
                            .firstValue("Access-Control-Allow-Credentials")
                            .orElse(""));
        }
    }

    /** A token that is good is not good for a page of a foreign origin. */
    @Test
    void aForeignPageReachesNoTool() {
        App app = App.register(stack.origin(), "App");
        JsonNode tokens = Web.json(App.well(app.exchange(app.code())));
        String token = "Bearer " + tokens.path("access_token").asText();
        for (String origin : List.of("https://evil.example", "null", stack.origin() + ".evil.example")) {
            assertEquals(
                    403,
                    Web.send("PUT", stack.mcp(), "", "Authorization", token, "Origin", origin)
                            .statusCode(),
                    origin);
        }
        assertEquals(
                405,
                Web.send("PUT", stack.mcp(), "", "Authorization", token, "Origin", stack.origin())
                        .statusCode());
    }
}
