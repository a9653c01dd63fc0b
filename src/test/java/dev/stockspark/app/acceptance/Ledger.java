package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What a server has acknowledged, to hold it to after it was killed. Written by many threads, audited by one. */
final class Ledger {
    private static final int OLDER = 25;
    /** A minute, and somewhat less. */
    private static final Duration CODE_LIFE = Duration.ofSeconds(45);

    private static final Duration NEARLY = Duration.ofSeconds(30);

    private final List<App> clients = new ArrayList<>();
    private final List<Held> codes = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();
    private int auditedClients;
    private int auditedFamilies;
    private final AtomicInteger acknowledgments = new AtomicInteger();
    private int heldCodes;

    /** @param until when it may have expired, if the server was long in starting */
    private record Held(App app, String code, Instant until) {}

    enum State {
        ALIVE,
        /** It was asked to end, and nobody has heard whether it has. */
        IN_DOUBT,
        REVOKED
    }

    /** What one code gave. */
    final class Family {
        private final App app;
        private String access = "";
        private Instant accessUntil = Instant.MAX;
        private String refresh = "";
        private State state = State.ALIVE;

        private Family(App app) {
            this.app = app;
        }

        synchronized void refreshed(HttpResponse<String> answer) {
            JsonNode tokens = Web.json(answer);
            access = tokens.path("access_token").asText();
            accessUntil = Instant.now()
                    .plusSeconds(tokens.path("expires_in").asLong())
                    .minus(NEARLY);
            refresh = tokens.path("refresh_token").asText();
            acknowledgments.incrementAndGet();
        }

        synchronized String refreshToken() {
            return refresh;
        }

        synchronized void revoking() {
            state = State.IN_DOUBT;
        }

        synchronized void revoked() {
            state = State.REVOKED;
            acknowledgments.incrementAndGet();
        }

        private synchronized void audit() {
            if (state == State.IN_DOUBT) {
                state = again(() -> app.admits(access)) ? State.ALIVE : State.REVOKED;
            }
            if (state == State.ALIVE) {
                // In a long storm some are audited only after they have expired.
                assertTrue(
                        Instant.now().isAfter(accessUntil) || again(() -> app.admits(access)),
                        "an acknowledged access token was lost");
                HttpResponse<String> answer = again(() -> app.refresh(refresh));
                assertEquals(
                        200, answer.statusCode(), () -> "an acknowledged refresh token was lost: " + answer.body());
                refreshed(answer);
            } else {
                assertFalse(again(() -> app.admits(access)), "a revoked access token works");
                HttpResponse<String> answer = again(() -> app.refresh(refresh));
                assertEquals(400, answer.statusCode(), () -> "a revoked refresh token works: " + answer.body());
                assertEquals("invalid_grant", Web.json(answer).path("error").asText());
            }
        }
    }

    synchronized void registered(App app) {
        clients.add(app);
        acknowledgments.incrementAndGet();
    }

    synchronized void held(App app, String code) {
        codes.add(new Held(app, code, Instant.now().plus(CODE_LIFE)));
        acknowledgments.incrementAndGet();
    }

    Family issued(App app, HttpResponse<String> tokens) {
        Family family = new Family(app);
        family.refreshed(tokens);
        synchronized (this) {
            families.add(family);
        }
        return family;
    }

    int acknowledgments() {
        return acknowledgments.get();
    }

    /** Everything since the last time, and some of what is older. */
    void audit(Random random) {
        codes.forEach(this::auditCode);
        codes.clear();
        clients.subList(auditedClients, clients.size()).forEach(Ledger::auditClient);
        auditedClients = clients.size();
        List<Family> older = new ArrayList<>(families.subList(0, auditedFamilies));
        Collections.shuffle(older, random);
        older.stream().limit(OLDER).forEach(Family::audit);
        new ArrayList<>(families.subList(auditedFamilies, families.size())).forEach(Family::audit);
        auditedFamilies = families.size();
    }

    /** Everything that there ever was. */
    void auditAll() {
        families.forEach(Family::audit);
        families.forEach(family -> auditClient(family.app));
    }

    private void auditCode(Held held) {
        if (Instant.now().isAfter(held.until)) {
            return;
        }
        HttpResponse<String> answer = again(() -> held.app.exchange(held.code));
        assertEquals(200, answer.statusCode(), () -> "an acknowledged code was lost: " + answer.body());
        issued(held.app, answer);
        heldCodes++;
    }

    private static void auditClient(App app) {
        HttpResponse<String> page = again(() -> Web.get(app.authorize()));
        assertEquals(200, page.statusCode(), () -> "an acknowledged client was lost: " + page.body());
    }

    /** A kept connection may be one to the server that was killed. */
    private static <T> T again(Supplier<T> request) {
        try {
            return request.get();
        } catch (UncheckedIOException stale) {
            return request.get();
        }
    }

    @Override
    public synchronized String toString() {
        long revoked = families.stream()
                .filter(family -> family.state == State.REVOKED)
                .count();
        return clients.size() + " clients, " + families.size() + " families (" + revoked + " of them revoked), "
                + heldCodes + " codes exchanged after a kill, " + acknowledgments + " acknowledgments";
    }
}
