package dev.toolwright.server.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R-I1, attack 73: the connector against a real TLS peer on loopback that says it is client.example. */
final class HttpsConnectorTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final FetchLimits LIMITS = new FetchLimits(1_000, Duration.ofSeconds(10));

    @TempDir
    private static Path folder;

    private static SSLContext context;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("peer.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "peer",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-dname",
                        "CN=client.example",
                        "-ext",
                        "SAN=dns:client.example")
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), output);
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("peer", keys.getCertificate("peer"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
    }

    /** What the peer does once it has read the request. */
    private interface Reply {
        void to(String request, OutputStream out) throws IOException;
    }

    private static String lastRequest = "";

    private static Fetched get(String host, FetchLimits limits, Reply reply) throws Exception {
        try (SSLServerSocket peer = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(peer, reply));
            Tls tls = Tls.builder().sslContext(context).build();
            URI uri = URI.create("https://" + host + ":" + peer.getLocalPort() + "/oauth/client.json");
            return new HttpsConnector(tls).get(uri, InetAddress.getLoopbackAddress(), limits);
        }
    }

    private static void serve(SSLServerSocket peer, Reply reply) {
        try (SSLSocket socket = (SSLSocket) peer.accept()) {
            StringBuilder request = new StringBuilder();
            while (!request.toString().endsWith("\r\n\r\n")) {
                int c = socket.getInputStream().read();
                if (c < 0) {
                    return;
                }
                request.append((char) c);
            }
            lastRequest = request.toString();
            reply.to(request.toString(), socket.getOutputStream());
        } catch (IOException gone) {
            lastRequest = lastRequest + gone;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static Fetched answer(String answer) throws Exception {
        return get("client.example", LIMITS, (request, out) -> write(out, answer));
    }

    @Test
    void fetchesUnderTheNameAndFromTheAddress() throws Exception {
        Fetched fetched = answer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nCache-Control: max-age=60\r\n"
                + "Content-Length: 2\r\n\r\n{}");
        assertEquals(200, fetched.status());
        assertEquals("application/json", fetched.contentType());
        assertEquals("max-age=60", fetched.cacheControl());
        assertEquals("{}", new String(fetched.body(), StandardCharsets.UTF_8));
        assertTrue(lastRequest.startsWith("GET /oauth/client.json HTTP/1.1\r\n"), lastRequest);
        assertTrue(lastRequest.contains("Host: client.example:"), lastRequest);
        assertTrue(!lastRequest.toLowerCase(Locale.ROOT).contains("cookie"), lastRequest);
    }

    @Test
    void aCertificateOfAnotherNameIsNotTrusted() {
        assertThrows(RuntimeException.class, () -> get("other.example", LIMITS, (request, out) -> write(out, "")));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int status) throws Exception {
        Fetched fetched = answer("HTTP/1.1 " + status + " Moved\r\nLocation: https://client.example/other\r\n"
                + "Content-Length: 0\r\n\r\n");
        assertEquals(status, fetched.status());
    }

    @Test
    void aByteTooManyIsTooMuch() throws Exception {
        String exact = "x".repeat(1_000);
        assertEquals(
                1_000,
                answer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + exact)
                        .body()
                        .length);
        assertThrows(
                OverLimitException.class,
                () -> answer("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + exact + "x"));
        assertThrows(
                OverLimitException.class,
                () -> answer("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n" + exact + "x".repeat(2_000)));
    }

    @Test
    void endlessChunksAreTooMuch() {
        assertThrows(
                OverLimitException.class,
                () -> get("client.example", LIMITS, (request, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    for (int i = 0; i < 10_000; i++) {
                        write(out, "40\r\n" + "x".repeat(64) + "\r\n");
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip"})
    void compressionIsNotUnpacked(String encoding) {
        assertThrows(
                OverLimitException.class,
                () -> answer("HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding + "\r\nContent-Length: 2\r\n\r\n{}"));
    }

    /** One byte now and then is never late for a read timeout; the guard's own end is what stops it. */
    @Test
    void aTrickleIsCutOff() throws Exception {
        try (SSLServerSocket peer = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> serve(peer, (request, out) -> {
                        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n");
                        while (true) {
                            write(out, "x");
                            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                        }
                    }));
            HttpsConnector connector =
                    new HttpsConnector(Tls.builder().sslContext(context).build());
            GuardedFetch fetch = new GuardedFetch(
                    host -> List.of(InetAddress.getByAddress(host, new byte[] {93, (byte) 184, 1, 1})),
                    (uri, address, limits) -> connector.get(
                            URI.create("https://client.example:" + peer.getLocalPort() + "/c"),
                            InetAddress.getLoopbackAddress(),
                            limits),
                    new FetchLimits(1_000, Duration.ofMillis(1_500)));
            assertInstanceOf(FetchOutcome.Failed.class, fetch.get(URI.create("https://client.example/c")));
        }
    }
}
