package dev.stockspark.sandbox.front;

import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.QueryString;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A request off the wire. */
final class Reading {
    private Reading() {}

    static Incoming incoming(ServerRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers()
                .forEach(header ->
                        headers.put(header.name().toLowerCase(Locale.ROOT), String.join(", ", header.allValues())));
        return new Incoming(
                request.prologue().method().text(),
                request.path().rawPath(),
                QueryString.parse(request.query().rawValue()),
                headers,
                request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0]);
    }

    static boolean fromThisMachine(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                && peer.getAddress().isLoopbackAddress();
    }
}
