package dev.toolwright.server.oauth.document;

import dev.toolwright.server.fetch.FetchOutcome;
import dev.toolwright.server.fetch.Fetched;
import dev.toolwright.server.fetch.GuardedFetch;
import dev.toolwright.server.oauth.client.Client;
import dev.toolwright.server.oauth.client.ClientLookup;
import dev.toolwright.server.oauth.client.MetadataRules;
import dev.toolwright.server.oauth.grant.DocumentStore;
import dev.toolwright.server.oauth.grant.StoredDocument;
import dev.toolwright.server.oauth.ground.Ground;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Clients by their documents: a fresh copy, else the live document, else the last good copy of up to seven days, else the pinned one. A
 * live document that breaks a rule is final: whoever speaks for the client has changed it.
 */
public final class Documents implements ClientLookup {
    private static final Logger LOG = System.getLogger(Documents.class.getName());
    private static final Pattern JSON = Pattern.compile("(?i)application/([a-z0-9.+-]+\\+)?json\\s*(;.*)?");
    private static final Duration GOOD = Duration.ofDays(7);

    private final DocumentRules rules;
    private final GuardedFetch fetch;
    private final Ground ground;
    private final FetchBudget budget = new FetchBudget();
    private final UnderWay<Found> underWay = new UnderWay<>();

    public Documents(Ground ground, MetadataRules rules, GuardedFetch fetch) {
        this.ground = ground;
        this.rules = new DocumentRules(rules);
        this.fetch = fetch;
    }

    @Override
    public Found find(String clientId) {
        return DocumentUrl.parse(clientId).<Found>map(this::document).orElseGet(Found.Unknown::new);
    }

    private Found document(URI url) {
        Instant now = ground.now();
        return store().find(url.toString())
                .filter(copy -> now.isBefore(copy.freshUntil()))
                .flatMap(this::client)
                .<Found>map(Found.Known::new)
                .orElseGet(() -> underWay.get(url.toString(), () -> live(url, now)));
    }

    private Found live(URI url, Instant now) {
        if (!budget.spend(url.toString(), now)) {
            return copy(url.toString(), now, new Found.Unreachable("fetched too often"));
        }
        return switch (fetch.get(url)) {
            case FetchOutcome.Answered answered -> answered(url.toString(), answered.fetched(), now);
            case FetchOutcome.Refused refused -> copy(url.toString(), now, new Found.Unacceptable(refused.detail()));
            case FetchOutcome.Failed failed -> copy(url.toString(), now, new Found.Unreachable(failed.detail()));
        };
    }

    private Found answered(String url, Fetched fetched, Instant now) {
        String what = "status " + fetched.status() + ", type " + fetched.contentType();
        return isDocument(fetched) ? accept(url, fetched, now) : copy(url, now, new Found.Unreachable(what));
    }

    private static boolean isDocument(Fetched fetched) {
        return fetched.status() == 200 && JSON.matcher(fetched.contentType()).matches();
    }

    private Found accept(String url, Fetched fetched, Instant now) {
        String body = new String(fetched.body(), StandardCharsets.UTF_8);
        Optional<Client> client = rules.read(url, body);
        client.ifPresent(valid ->
                store().keep(new StoredDocument(url, body, now, now.plus(Freshness.of(fetched.cacheControl())))));
        return client.<Found>map(Found.Known::new)
                .orElseGet(() -> new Found.Unacceptable("the document breaks the rules for client metadata"));
    }

    private Found copy(String url, Instant now, Found otherwise) {
        LOG.log(Level.WARNING, "the client document {0} cannot be had: {1}", url, otherwise);
        return store().find(url)
                .filter(copy -> now.isBefore(copy.fetched().plus(GOOD)))
                .flatMap(this::client)
                .or(() -> PinnedDocuments.find(url).flatMap(body -> rules.read(url, body)))
                .<Found>map(Found.Known::new)
                .orElse(otherwise);
    }

    private Optional<Client> client(StoredDocument copy) {
        return rules.read(copy.url(), copy.body());
    }

    private DocumentStore store() {
        return ground.store().documents();
    }
}
