package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.upstream.CancelledException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages in order, each with an id. When the connection is lost they are kept, and sent on when the client comes back with the id of
 * the last one that it has seen (2025-11-25, Streamable HTTP, resumability and redelivery).
 */
final class Stream implements Outlet {
    private static final int MOST_KEPT = 256;
    private static final Pattern ID = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Deque<Event> kept = new ArrayDeque<>();
    private final long number;
    private final boolean available;
    private Optional<Outlet> outlet;
    private boolean ended;
    private long last;

    private record Event(long number, JsonNode message) {}

    Stream(long number, Outlet outlet) {
        this.number = number;
        this.outlet = Optional.of(outlet);
        this.available = outlet.available();
    }

    /** The number of the stream that an event of this id belongs to. */
    static Optional<Long> number(String eventId) {
        Matcher matcher = ID.matcher(eventId);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    long number() {
        return number;
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public void lasting() {
        lock.lock();
        try {
            outlet.ifPresent(Outlet::lasting);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean becomesStream() {
        lock.lock();
        try {
            return outlet.map(Outlet::becomesStream).orElse(true);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void send(JsonNode message) {
        lock.lock();
        try {
            Event event = new Event(++last, message);
            kept.addLast(event);
            if (kept.size() > MOST_KEPT) {
                kept.removeFirst();
            }
            deliver(event);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void send(String id, JsonNode message) {
        send(message);
    }

    @Override
    public void endpoint(String address) {
        throw new UnsupportedOperationException("only a connection begins like this");
    }

    @Override
    public void keepAlive() {
        lock.lock();
        try {
            outlet.ifPresent(Outlet::keepAlive);
        } catch (CancelledException lost) {
            lose();
        } finally {
            lock.unlock();
        }
    }

    boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything has been sent: only then the answer is an event as well. */
    boolean begun() {
        lock.lock();
        try {
            return last > 0;
        } finally {
            lock.unlock();
        }
    }

    /** The last message. */
    void end(JsonNode answer) {
        lock.lock();
        try {
            send(answer);
            ended = true;
            lose();
        } finally {
            lock.unlock();
        }
    }

    /** Sends what came after an event, and everything to come; returns when the stream has ended or goes on elsewhere. */
    void resume(String eventId, Outlet next) {
        Matcher id = ID.matcher(eventId);
        if (!id.matches()) {
            throw new IllegalArgumentException(eventId);
        }
        long seen = Long.parseLong(id.group(2));
        lock.lock();
        try {
            next.lasting();
            next.keepAlive();
            outlet = Optional.of(next);
            moved.signalAll();
            kept.stream().filter(event -> event.number > seen).forEach(this::deliver);
            while (!ended && outlet.equals(Optional.of(next))) {
                moved.await();
            }
        } catch (InterruptedException gone) {
            throw new CancelledException();
        } finally {
            lock.unlock();
        }
    }

    private void deliver(Event event) {
        try {
            if (outlet.isPresent()) {
                outlet.get().send(number + "-" + event.number, event.message);
            }
        } catch (CancelledException lost) {
            lose();
        }
    }

    private void lose() {
        outlet = Optional.empty();
        moved.signalAll();
    }
}
