package dev.toolwright.server.doctor.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;

/** The outside world as the doctor sees it. */
public interface Network {

    /** Every address of a host, of both families. */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** Where a connection to this address and port really goes. */
    default InetSocketAddress route(InetAddress address, int port) {
        return new InetSocketAddress(address, port);
    }

    /** The certificate authorities that the clients trust. */
    List<X509Certificate> anchors();

    /** This machine's resolver and the Java runtime's authorities. */
    static Network ofThisMachine() {
        return new SystemNetwork();
    }
}
