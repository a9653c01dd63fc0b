package dev.stockspark.sandbox.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.json.Json;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** The last 20,000 requests in the order of their answers. */
public final class Recorder {
    private static final int MOST = 20_000;

    private final Deque<ObjectNode> requests = new ConcurrentLinkedDeque<>();
    private final AtomicInteger count = new AtomicInteger();

    /**
     * Keeps a request.
     *
     * @param operationId empty for what is no operation of the document
     * @param status of the answer, 0 where the connection was cut instead
     */
    public void add(Incoming request, String operationId, int status) {
        requests.add(RecordedRequest.json(request, operationId, status));
        if (count.incrementAndGet() > MOST && requests.poll() != null) {
            count.decrementAndGet();
        }
    }

    public ArrayNode json() {
        ArrayNode list = Json.array();
        requests.forEach(list::add);
        return list;
    }

    public void clear() {
        requests.clear();
        count.set(0);
    }
}
