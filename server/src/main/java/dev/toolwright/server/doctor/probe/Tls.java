package dev.toolwright.server.doctor.probe;

import java.security.cert.X509Certificate;
import java.util.List;

/** What a TLS handshake showed. */
public sealed interface Tls {

    /**
     * @param chain what the server sent, its own certificate first
     * @param named whether that certificate is for this host (RFC 9525)
     */
    record Shown(List<X509Certificate> chain, boolean named) implements Tls {
        public X509Certificate leaf() {
            return chain.get(0);
        }
    }

    /** The port speaks, but not TLS. */
    record Plain() implements Tls {}

    /** @param why lower-case, without a full stop */
    record Refused(String why) implements Tls {}
}
