package dev.toolwright.server.transport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.mcp.Stdio;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Changes;
import dev.toolwright.server.upstream.CancelledException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Messages as lines of UTF-8 on two streams (2026-07-28 and older, stdio); each request runs on a thread of its own. */
public final class StdioServer {
    private final Changes changes;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final Set<Thread> requests = ConcurrentHashMap.newKeySet();
    private final Stdio stdio;

    /**
     * @param stdio makes the conversation, given who calls and where to say things
     * @param languages what whoever started this process would like to read, in the form of Accept-Language
     * @param changes closed when the input ends
     */
    public StdioServer(BiFunction<Caller, Outlet, Stdio> stdio, String languages, Changes changes, OutputStream out) {
        this.changes = changes;
        this.out = out;
        this.stdio = stdio.apply(new Local(languages), new Lines());
    }

    /** Serves until the input ends and what was asked until then is answered. */
    public void serve(InputStream in) throws IOException, InterruptedException {
        Thread telling = Thread.ofVirtual().name("changes").start(stdio::tell);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                stdio.take(line.getBytes(StandardCharsets.UTF_8)).ifPresent(this::start);
            }
        }
        stdio.unheard();
        changes.close();
        for (Thread request : requests) {
            request.join();
        }
        telling.join();
    }

    private void start(Runnable work) {
        Thread thread = Thread.ofVirtual().name("request").unstarted(() -> {
            try {
                work.run();
            } finally {
                requests.remove(Thread.currentThread());
            }
        });
        requests.add(thread);
        thread.start();
    }

    /** Whoever started this process; they go when the input ends. */
    private record Local(String languages) implements Caller {
        @Override
        public Person person() {
            return Person.LOCAL;
        }

        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public <T> T waiting(Supplier<T> wait) {
            return wait.get();
        }
    }

    /** Standard output, one message a line. */
    private final class Lines implements Outlet {
        @Override
        public boolean available() {
            return true;
        }

        @Override
        public void send(JsonNode message) {
            writing.lock();
            try {
                out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException closed) {
                throw new CancelledException();
            } finally {
                writing.unlock();
            }
        }

        @Override
        public void send(String id, JsonNode message) {
            send(message);
        }

        @Override
        public void endpoint(String address) {
            throw new UnsupportedOperationException("there are no addresses here: " + address);
        }

        @Override
        public void lasting() {
            // both streams last as long as the process
        }

        @Override
        public boolean becomesStream() {
            return true;
        }

        @Override
        public void keepAlive() {
            // nobody is in between
        }
    }
}
