package dev.toolwright.server.upstream;

import dev.toolwright.server.upstream.ApiRequest.Parameter;
import dev.toolwright.server.upstream.Connections.ConnectException;
import dev.toolwright.server.upstream.Outcome.Answer;
import dev.toolwright.server.upstream.Outcome.Fault;
import dev.toolwright.server.upstream.Outcome.Kind;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.socket.SocketOptions;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.common.uri.UriInfo;
import io.helidon.common.uri.UriPath;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webclient.api.ClientUri;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.api.WebClient;
import io.helidon.webclient.http1.Http1Client;
import io.helidon.webclient.http1.Http1ClientRequest;
import io.helidon.webclient.http1.Http1ClientResponse;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

/** One request and its whole answer over one connection to one origin. Knows nothing of retries, credentials or JSON. */
final class Exchange implements AutoCloseable {
    private static final String USER_AGENT = "toolwright-server";

    private final UriInfo origin;
    private final Limits limits;
    private final Http1Client client;
    private final Connections connections;
    private final Watchdog watchdog;

    Exchange(URI origin, Limits limits, Watchdog watchdog) {
        UriInfo.Builder base = UriInfo.builder().scheme(origin.getScheme()).host(origin.getHost());
        this.origin = (origin.getPort() < 0 ? base : base.port(origin.getPort())).build();
        this.limits = limits;
        this.watchdog = watchdog;
        SocketOptions socket = SocketOptions.builder()
                .tcpNoDelay(true)
                .connectTimeout(limits.connect())
                .readTimeout(Duration.ZERO) // the watchdog is the one timer
                .build();
        WebClient transport = WebClient.builder()
                .socketOptions(socket)
                .proxy(Proxy.noProxy())
                .servicesDiscoverServices(false)
                .build();
        this.connections = new Connections(origin, transport, limits);
        this.client = Http1Client.builder()
                .socketOptions(socket)
                .proxy(Proxy.noProxy())
                .servicesDiscoverServices(false)
                .followRedirects(false)
                .sendExpectContinue(false)
                .contentEncoding(ContentEncodingContext.builder()
                        .contentEncodingsDiscoverServices(false)
                        .build())
                // Whatever level somebody sets: Helidon's wire log would show tokens and personal data.
                .protocolConfig(
                        protocol -> protocol.log(log -> log.sendLog(false).receiveLog(false)))
                .addHeader(HeaderValues.create(HeaderNames.USER_AGENT, USER_AGENT))
                .addHeader(HeaderValues.create(HeaderNames.ACCEPT_ENCODING, "gzip"))
                .build();
    }

    /**
     * @param probe whether a kept connection must be proved open first, see {@link Connections#take}
     * @throws CancelledException when the thread is interrupted
     */
    Outcome run(WireRequest request, Deadline deadline, boolean probe) {
        return run(request, deadline, () -> connections.take(deadline, probe));
    }

    /** The same over a new connection. */
    Outcome runAnew(WireRequest request, Deadline deadline) {
        return run(request, deadline, () -> connections.fresh(deadline));
    }

    private Outcome run(WireRequest request, Deadline deadline, Source source) {
        if (deadline.passed()) {
            return new Fault(Kind.TIMED_OUT_UNSENT, "no time left to begin");
        }
        try {
            return over(source.take(), request, deadline);
        } catch (ConnectException e) {
            return new Fault(e.outOfTime() ? Kind.TIMED_OUT_UNSENT : Kind.NOT_SENT, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private Outcome over(PooledConnection connection, WireRequest request, Deadline deadline) {
        Duration time = deadline.remaining();
        try (Watchdog.Watch watch = watchdog.over(connection, time)) {
            try {
                Http1ClientResponse response = send(connection, request);
                Answer answer = AnswerBody.read(response, request.method(), limits.answerBytes());
                if (!watch.settle()) {
                    return new Fault(Kind.TIMED_OUT, "no complete answer within " + time.toMillis() + " ms");
                }
                connections.done(connection);
                return answer;
            } catch (RuntimeException e) {
                connection.closeResource();
                return fault(e, connection, watch, time);
            }
        }
    }

    private Http1ClientResponse send(PooledConnection connection, WireRequest request) {
        Http1ClientRequest call = client.method(Method.create(request.method()))
                .uri(uri(request.target()))
                .connection(connection)
                .readTimeout(Duration.ZERO);
        for (Parameter field : request.fields()) {
            call.headers().add(HeaderValues.create(HeaderNames.create(field.name()), field.value()));
        }
        return request.body().length == 0 ? call.request() : call.submit(request.body());
    }

    /** The target is passed as a raw path, query and all: given as a query, Helidon would decode it, encode it anew and lose the order. */
    private ClientUri uri(String target) {
        return ClientUri.create(
                UriInfo.builder(origin).path(UriPath.create(target)).build());
    }

    private static Outcome fault(RuntimeException e, PooledConnection connection, Watchdog.Watch watch, Duration time) {
        if (watch.barked()) {
            return new Fault(Kind.TIMED_OUT, "no complete answer within " + time.toMillis() + " ms");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
        if (e instanceof AnswerTooLargeException) {
            return new Fault(Kind.TOO_LARGE, String.valueOf(e.getMessage()));
        }
        if (!isConnectionFailure(e)) {
            return new Fault(Kind.GARBLED, Causes.describe(e));
        }
        boolean stale = connection.usedBefore() && !connection.answered();
        return new Fault(stale ? Kind.STALE : Kind.CUT, Causes.describe(e));
    }

    private static boolean isConnectionFailure(RuntimeException e) {
        return e instanceof UncheckedIOException
                || e instanceof DataReader.InsufficientDataAvailableException
                || e instanceof SocketWriterException;
    }

    @Override
    public void close() {
        connections.close();
    }

    @FunctionalInterface
    private interface Source {
        PooledConnection take() throws ConnectException, InterruptedException;
    }
}
