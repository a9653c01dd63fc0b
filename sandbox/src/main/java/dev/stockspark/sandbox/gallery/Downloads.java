package dev.stockspark.sandbox.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Fetches files that a test serves on this machine. Every other address counts as not reachable: nothing is asked of the outside. */
public final class Downloads {
    /** A byte more than is allowed, so that too large can be told from just right. */
    private static final int MOST = Photo.LARGEST + 1;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** The bytes; empty where there are none to be had. */
    public Optional<byte[]> fetch(String address) {
        try {
            URI uri = URI.create(address);
            boolean here = "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
            return here ? bytes(uri) : Optional.empty();
        } catch (IllegalArgumentException | IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<byte[]> bytes(URI uri) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return response.statusCode() == 200 ? Optional.of(body.readNBytes(MOST)) : Optional.empty();
        }
    }
}
