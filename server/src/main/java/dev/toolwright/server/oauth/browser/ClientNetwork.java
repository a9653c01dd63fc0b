package dev.toolwright.server.oauth.browser;

import io.helidon.webserver.http.ServerRequest;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as throttling cares: an IPv4 address, or the /64 that one IPv6 subscriber has. */
final class ClientNetwork {
    private static final int SUBSCRIBER_BYTES = 8;

    private ClientNetwork() {}

    static String of(ServerRequest request) {
        SocketAddress peer = request.remotePeer().address();
        if (!(peer instanceof InetSocketAddress socket) || socket.getAddress() == null) {
            return peer.toString();
        }
        byte[] address = socket.getAddress().getAddress();
        boolean v6 = socket.getAddress() instanceof Inet6Address;
        return HexFormat.of().formatHex(v6 ? Arrays.copyOf(address, SUBSCRIBER_BYTES) : address);
    }
}
