package dev.toolwright.server.oauth.provider;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one way to the provider. It follows no redirects, because every address is in the provider's own document; it has one end for the whole
 * exchange, because a provider that drips is as good as down; and it has a limit on bytes.
 */
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 1024 * 1024;

    private final Duration whole;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param whole the longest time from the first to the last byte */
    ProviderHttp(Duration whole) {
        this.whole = whole;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.getURI());
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        BodyPublisher body =
                request.getBody() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.getBody());
        HttpResponse<byte[]> answer =
                exchange(builder.method(request.getMethod().name(), body).build());
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
        response.setBody(text(answer));
        return response;
    }

    /** A published document. @throws IOException also for every status but 200 */
    @Override
    public Resource retrieveResource(URL url) throws IOException {
        HttpResponse<byte[]> answer = get(url.toString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode() + " from " + url);
        }
        return new Resource(
                text(answer), answer.headers().firstValue("Content-Type").orElse(""));
    }

    HttpResponse<byte[]> get(String address) throws IOException {
        return exchange(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "application/json")
                .build());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, ignored -> new LimitedBody(LONGEST_ANSWER));
        try {
            return answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no whole answer within " + whole.toSeconds() + " s");
        } catch (ExecutionException failed) {
            throw new IOException(
                    failed.getCause().getClass().getSimpleName() + ": "
                            + failed.getCause().getMessage(),
                    failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            answer.cancel(true);
        }
    }
}
