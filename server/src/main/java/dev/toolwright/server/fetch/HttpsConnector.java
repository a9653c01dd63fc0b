package dev.toolwright.server.fetch;

import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webclient.api.DnsAddressLookup;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.http1.Http1Client;
import io.helidon.webclient.http1.Http1ClientResponse;
import io.helidon.webclient.spi.DnsResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** GET over HTTP/1.1: no redirects, no cookies, no proxy, no connection kept, no decompression. */
public final class HttpsConnector implements Connector {
    private final Tls tls;
    private final String accept;

    /** @param tls whom to trust */
    public HttpsConnector(Tls tls) {
        this(tls, "application/json");
    }

    /**
     * @param tls whom to trust
     * @param accept the media types that are wanted
     */
    public HttpsConnector(Tls tls, String accept) {
        this.tls = tls;
        this.accept = accept;
    }

    @Override
    public Fetched get(URI uri, InetAddress address, FetchLimits limits) throws IOException {
        Http1Client client = client(address, limits);
        try (Http1ClientResponse response = client.get()
                .uri(uri)
                .skipUriEncoding(true)
                .header(HeaderNames.ACCEPT, accept)
                .header(HeaderNames.ACCEPT_ENCODING, "identity")
                .request()) {
            return new Fetched(
                    response.status().code(),
                    first(response, HeaderNames.CONTENT_TYPE),
                    first(response, HeaderNames.CACHE_CONTROL),
                    body(response, limits));
        } finally {
            client.closeResource();
        }
    }

    private Http1Client client(InetAddress address, FetchLimits limits) {
        return Http1Client.builder()
                .tls(tls)
                .dnsResolver(new Pinned(address))
                .proxy(Proxy.noProxy())
                .followRedirects(false)
                .shareConnectionCache(false)
                .keepAlive(false)
                .connectTimeout(limits.time())
                .readTimeout(limits.time())
                .build();
    }

    private static byte[] body(Http1ClientResponse response, FetchLimits limits) throws IOException {
        String encoding = first(response, HeaderNames.CONTENT_ENCODING);
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            throw new OverLimitException("the answer is compressed although that was not asked for");
        }
        try (InputStream body = response.inputStream()) {
            byte[] bytes = body.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw new OverLimitException("the answer is longer than " + limits.bytes() + " bytes");
            }
            return bytes;
        }
    }

    private static String first(Http1ClientResponse response, HeaderName name) {
        return response.headers().first(name).orElse("");
    }

    /** Answers every question with the one address, under the name that was asked for: TLS checks the certificate against it. */
    private record Pinned(InetAddress address) implements DnsResolver {
        @Override
        public InetAddress resolveAddress(String host, DnsAddressLookup lookup) {
            try {
                return InetAddress.getByAddress(host, address.getAddress());
            } catch (UnknownHostException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
