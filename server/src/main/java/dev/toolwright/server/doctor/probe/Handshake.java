package dev.toolwright.server.doctor.probe;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Makes one TLS handshake and sends nothing. */
final class Handshake {
    private Handshake() {}

    static Tls with(URI uri, Network network, Duration patience) {
        Onlooker onlooker = new Onlooker();
        try {
            new Dialer(network, onlooker).dial(uri, Deadline.in(patience)).close();
            return new Tls.Shown(onlooker.chain(), onlooker.named());
        } catch (SocketTimeoutException e) {
            return new Tls.Refused("no handshake within " + patience.toMillis() + " ms");
        } catch (SSLException e) {
            String detail = String.valueOf(e.getMessage());
            // The runtime's words for bytes that are no TLS record; it has no exception class of its own for them.
            return detail.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")
                    ? new Tls.Plain()
                    : new Tls.Refused("the handshake fails: " + detail);
        } catch (IOException e) {
            return new Tls.Refused(Wire.reason(e));
        }
    }
}
