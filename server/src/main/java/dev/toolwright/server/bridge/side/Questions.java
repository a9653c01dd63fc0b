package dev.toolwright.server.bridge.side;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.bridge.message.LocalClient;
import dev.toolwright.server.bridge.message.Rpc;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** Requests that go to a client of an older revision, and its answers. */
final class Questions {
    private final LocalClient client;
    private final AtomicLong number = new AtomicLong();
    private final Map<JsonNode, CompletableFuture<ObjectNode>> open = new ConcurrentHashMap<>();

    Questions(LocalClient client) {
        this.client = client;
    }

    /** Waits for the client's response, a result or an error. */
    ObjectNode ask(String method, ObjectNode params) throws InterruptedException {
        JsonNode id = TextNode.valueOf("bridge-question-" + number.incrementAndGet());
        CompletableFuture<ObjectNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        try {
            client.send(Rpc.request(id, method, params));
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer is never completed with an exception", e);
        } finally {
            open.remove(id);
        }
    }

    void answered(ObjectNode response) {
        Optional.ofNullable(open.get(Rpc.id(response))).ifPresent(answer -> answer.complete(response));
    }
}
