package dev.toolwright.server.doctor.probe;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Opens connections, by IPv4 where there is a choice, as the hosted Claude does. */
final class Dialer {
    private final Network network;
    private final SSLContext tls;

    /** @param trust sees every server's certificates and decides whether to go on */
    Dialer(Network network, TrustManager trust) {
        this.network = network;
        try {
            this.tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {trust}, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime has no TLS", e);
        }
    }

    Socket dial(URI uri, Deadline deadline) throws IOException {
        Socket plain = connect(uri, deadline);
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return plain;
        }
        try {
            SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(plain, host(uri), port(uri), true);
            secure.setSoTimeout(deadline.millisLeft());
            secure.startHandshake();
            return secure;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket connect(URI uri, Deadline deadline) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(network.route(address(uri), port(uri)), deadline.millisLeft());
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private InetAddress address(URI uri) throws UnknownHostException {
        List<InetAddress> addresses = network.addresses(host(uri));
        Optional<InetAddress> four =
                addresses.stream().filter(Inet4Address.class::isInstance).findFirst();
        return four.or(() -> addresses.stream().findFirst())
                .orElseThrow(() -> new UnknownHostException("the name has no address"));
    }

    /** Without the brackets of an IPv6 literal. */
    static String host(URI uri) {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }

    static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
