package dev.toolwright.server.transport;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/** HTTP/1.1 as Helidon speaks it, on connections that linger. */
final class LingeringHttp1 implements ServerConnectionSelector {
    private final ServerConnectionSelector http1;
    private final Leftovers leftovers;

    LingeringHttp1(Http1Config config, Leftovers leftovers) {
        this.http1 = Http1ConnectionSelector.builder().config(config).build();
        this.leftovers = leftovers;
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http1.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http1.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http1.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new LingeringConnection(http1.connection(context), context, leftovers);
    }
}
