package dev.toolwright.server.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.toolwright.server.doctor.probe.Manner;
import dev.toolwright.server.doctor.probe.Network;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** A server with nothing wrong, until a test makes something wrong; and the network it is found in. */
final class Patient implements AutoCloseable {
    static {
        // Its head and body are two packets, and the second waits 40 ms for the first to be acknowledged otherwise.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, BiFunction<Received, Said, Said>> faults = new HashMap<>();
    private final Map<String, List<String>> addresses = new HashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Healthy healthy = new Healthy();
    private @Nullable ServerSocket refusing;
    private HttpServer server;
    private Certificates.Kind certificate = Certificates.Kind.SOUND;
    private boolean plain;
    private boolean down;
    private URI typed = URI.create("https://mcp.example.test/mcp");
    /** Patient enough for a machine that is busy with something else. */
    private Manner manner = new Manner(Duration.ofMinutes(2), true, Optional.empty(), Clock.systemUTC());

    Healthy healthy() {
        return healthy;
    }

    /** @param place such as {@code POST /mcp} */
    Patient wrong(String place, UnaryOperator<Said> fault) {
        return wrong(place, (received, usual) -> fault.apply(usual));
    }

    Patient wrong(String place, BiFunction<Received, Said, Said> fault) {
        faults.put(place, fault);
        return this;
    }

    Patient addresses(String host, String... literals) {
        addresses.put(host, List.of(literals));
        return this;
    }

    Patient certificate(Certificates.Kind kind) {
        certificate = kind;
        return this;
    }

    Patient plain() {
        plain = true;
        return this;
    }

    /** Speaks HTTP where TLS is expected, as a proxy does that is configured for the wrong port. */
    Patient plainlyRefusing() {
        try {
            refusing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::refuse);
        return this;
    }

    private Object refuse() throws IOException {
        while (true) {
            try (Socket socket = refusing.accept()) {
                socket.getInputStream().read();
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    Patient down() {
        down = true;
        return this;
    }

    Patient typed(String address) {
        typed = URI.create(address);
        return this;
    }

    Patient manner(UnaryOperator<Manner> change) {
        manner = change.apply(manner);
        return this;
    }

    /** For a script: never an answer, as long as the test runs. */
    Said silence() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Said(503, List.of(), "");
    }

    Report examined() {
        start();
        return new Doctor(new Surroundings(), manner)
                .examine(URI.create(typed.toString()
                        .replace(":0/", ":" + server.getAddress().getPort() + "/")));
    }

    private void start() {
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = plain ? HttpServer.create(any, 0) : HttpsServer.create(any, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (server instanceof HttpsServer secure) {
            secure.setHttpsConfigurator(new Resuming(Certificates.MADE.context(certificate)));
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        healthy.port(server.getAddress().getPort());
        server.start();
        if (down) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Received received = Received.of(exchange);
        Said usual = healthy.answer(received);
        Said said = faults.getOrDefault(received.place(), (r, s) -> s).apply(received, usual);
        said.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
        if (refusing != null) {
            try {
                refusing.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final class Surroundings implements Network {
        @Override
        public List<InetAddress> addresses(String host) throws UnknownHostException {
            if (host.equals("127.0.0.1") || host.equals("localhost")) {
                return List.of(InetAddress.getLoopbackAddress());
            }
            List<String> literals = addresses.getOrDefault(host, List.of("93.184.215.14"));
            if (literals.isEmpty()) {
                throw new UnknownHostException(host);
            }
            InetAddress[] found = new InetAddress[literals.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(literals.get(i));
            }
            return List.of(found);
        }

        @Override
        public InetSocketAddress route(InetAddress address, int port) {
            return refusing == null
                    ? server.getAddress()
                    : new InetSocketAddress(refusing.getInetAddress(), refusing.getLocalPort());
        }

        @Override
        public List<X509Certificate> anchors() {
            return Certificates.MADE.anchors();
        }
    }

    /** An examination makes some fifty connections, and TLS 1.2 takes up a session again without a key exchange. */
    private static final class Resuming extends HttpsConfigurator {
        private Resuming(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
            ssl.setProtocols(new String[] {"TLSv1.2"});
            parameters.setSSLParameters(ssl);
        }
    }

    /** A request. */
    record Received(String method, String path, Map<String, List<String>> headers, String body) {
        static Received of(HttpExchange exchange) throws IOException {
            return new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }

        String place() {
            return method + " " + path;
        }

        /** The first value, or an empty text. */
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }
}
