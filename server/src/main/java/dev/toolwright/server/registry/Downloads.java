package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwright.server.fetch.FetchLimits;
import dev.toolwright.server.fetch.FetchOutcome;
import dev.toolwright.server.fetch.Fetched;
import dev.toolwright.server.tool.Download;
import dev.toolwright.server.tool.FailedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.logging.Logger;

/** Files from addresses that a person or a model gave. */
record Downloads(Fetching fetching) {
    private static final Logger LOG = Logger.getLogger(Downloads.class.getName());

    /** @throws FailedException when there is no such file to be had */
    JsonNode get(String address, Download download) {
        URI uri = uri(address);
        FetchLimits limits = new FetchLimits(download.bytes(), Duration.ofSeconds(download.seconds()));
        return switch (fetching.get(uri, limits)) {
            case FetchOutcome.Answered answered -> file(uri, answered.fetched(), download);
            case FetchOutcome.Refused refused -> throw refused(uri, refused.detail());
            case FetchOutcome.Failed failed -> {
                LOG.fine(() -> "fetching from " + uri.getHost() + ": " + failed.detail());
                throw failure("fetch_failed", uri, "it did not answer as it should", "Try again, or give another one.");
            }
        };
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException malformed) {
            throw new FailedException(
                    "fetch_refused", "This is not the address of a file. Nothing was loaded. Give an https address.");
        }
    }

    private static JsonNode file(URI uri, Fetched fetched, Download download) {
        if (fetched.status() / 100 == 3) {
            throw refused(uri, "it leads to another address, and this one is not followed");
        }
        if (fetched.status() != 200) {
            throw refused(uri, "it answers with HTTP " + fetched.status());
        }
        String type = fetched.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!download.wants(type)) {
            throw refused(
                    uri,
                    "it is %s, and what is wanted is %s"
                            .formatted(type.isEmpty() ? "of no type" : type, String.join(" or ", download.types())));
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name(uri))
                .put("type", type)
                .put("data", Base64.getEncoder().encodeToString(fetched.body()));
    }

    /** The last part of the path. */
    private static String name(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? "file" : last;
    }

    private static FailedException refused(URI uri, String reason) {
        return failure("fetch_refused", uri, reason, "Give an https address that anybody can open.");
    }

    private static FailedException failure(String code, URI uri, String reason, String remedy) {
        String host = uri.getHost() == null ? "this address" : uri.getHost();
        return new FailedException(code, "The file from %s was not loaded: %s. %s".formatted(host, reason, remedy));
    }
}
