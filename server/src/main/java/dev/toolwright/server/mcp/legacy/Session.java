package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.QuestionJson;
import dev.toolwright.server.registry.Changes;
import dev.toolwright.server.registry.Changes.Change;
import dev.toolwright.server.registry.PendingChanges;
import dev.toolwright.server.registry.Running;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.Severity;
import dev.toolwright.server.upstream.CancelledException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What a server and one client remember of each other between initialize and the end (2025-11-25, session management). */
final class Session implements AutoCloseable {
    /** As many as a person could look at; it bounds what a session holds. */
    private static final int MOST_SUBSCRIPTIONS = 1_000;

    private final String id;
    private final Person person;
    private volatile JsonNode capabilities;
    private volatile Optional<Stream> main = Optional.empty();
    private final Map<String, CompletableFuture<ObjectNode>> asked = new ConcurrentHashMap<>();
    private final Map<JsonNode, Running> running = new ConcurrentHashMap<>();
    private final Set<String> subscriptions = ConcurrentHashMap.newKeySet();
    private final AtomicLong requests = new AtomicLong();
    private final Streams streams = new Streams();
    private final PendingChanges pending;
    private final Changes.Watch watch;
    private volatile Severity level = Severity.INFO;
    private volatile Instant used;
    private volatile boolean deaf;

    Session(String id, Person person, JsonNode capabilities, Changes changes, Instant now) {
        this.id = id;
        this.person = person;
        this.capabilities = capabilities;
        this.used = now;
        this.pending = new PendingChanges(
                change -> change instanceof Change.Resource each && subscriptions.contains(each.uri()));
        this.watch = changes.watch(pending::add);
    }

    String id() {
        return id;
    }

    Person person() {
        return person;
    }

    Streams streams() {
        return streams;
    }

    /** What the client says that it can be asked. */
    void capabilities(JsonNode declared) {
        capabilities = declared;
    }

    /** The stream that everything is said on, in HTTP+SSE and over stdio. */
    void main(Stream stream) {
        main = Optional.of(stream);
    }

    Stream main() {
        return main.orElseThrow(() -> new IllegalStateException("this session has many streams"));
    }

    PendingChanges pending() {
        return pending;
    }

    Severity level() {
        return level;
    }

    void level(Severity from) {
        level = from;
    }

    Instant used() {
        return used;
    }

    void use(Instant now) {
        used = now;
    }

    boolean understands(InputRequest request) {
        return QuestionJson.understood(request, capabilities);
    }

    /** False when there are too many already. */
    boolean subscribe(String uri) {
        if (subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            return false;
        }
        subscriptions.add(uri);
        return true;
    }

    void unsubscribe(String uri) {
        subscriptions.remove(uri);
    }

    /** An id for a request to the client, and its response when there is one. */
    Map.Entry<String, CompletableFuture<ObjectNode>> expect() {
        String request = "server-" + requests.incrementAndGet();
        CompletableFuture<ObjectNode> response = new CompletableFuture<>();
        asked.put(request, response);
        if (deaf) {
            response.completeExceptionally(new CancelledException());
        }
        return Map.entry(request, response);
    }

    void forget(String request) {
        asked.remove(request);
    }

    /** Whether something was asked that this answers. */
    boolean answered(Message.Response response) {
        Optional<CompletableFuture<ObjectNode>> waiting =
                Optional.ofNullable(asked.remove(response.id().asText()));
        waiting.ifPresent(future -> future.complete(response.body()));
        return waiting.isPresent();
    }

    /** Whoever waits for an answer gives up. */
    void unheard() {
        deaf = true;
        asked.values().forEach(waiting -> waiting.completeExceptionally(new CancelledException()));
    }

    void begin(JsonNode request, Running call) {
        running.put(request, call);
    }

    void end(JsonNode request) {
        running.remove(request);
    }

    void cancel(JsonNode request) {
        Optional.ofNullable(running.get(request)).ifPresent(Running::cancel);
    }

    /** Whatever still waits is given up. */
    @Override
    public void close() {
        watch.close();
        pending.add(new Change.End());
        running.values().forEach(Running::cancel);
    }
}
