package dev.toolwright.server.transport;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks regularly whether the clients of slow requests are still there (MCP 2026-07-28, Streamable HTTP, cancellation: a disconnect
 * cancels the request). Requests that are answered before their second look cost nothing but an entry in a map.
 */
final class Watch implements AutoCloseable {
    private final Map<Waiting, Integer> clients = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("disconnect-watch").factory());

    Watch(Duration period) {
        timer.scheduleWithFixedDelay(this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    void add(Waiting client) {
        clients.put(client, 0);
    }

    void remove(Waiting client) {
        client.finish();
        clients.remove(client);
    }

    /** Whoever is served right now. */
    Set<Waiting> clients() {
        return Set.copyOf(clients.keySet());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        clients.forEach((client, looks) -> {
            if (looks > 0) {
                client.look();
            }
            clients.computeIfPresent(client, (same, before) -> 1);
        });
    }
}
