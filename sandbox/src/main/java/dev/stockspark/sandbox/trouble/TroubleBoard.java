package dev.stockspark.sandbox.trouble;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Trouble that is armed for requests to come. The header {@value HEADER} without {@code times} is for its own request only; with
 * {@code times} it arms the method and path once, so that a client that repeats a request with the same header gets through in the end.
 */
public final class TroubleBoard {
    public static final String HEADER = "X-Sandbox";

    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    private final Set<String> armedByHeader = ConcurrentHashMap.newKeySet();

    private record Armed(String method, PathPattern path, String words, Trouble trouble, AtomicInteger left) {
        boolean strikes(Incoming request) {
            boolean meant = method.equals("*") || method.equals(request.method());
            return meant && path.matches(request.path()) && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        }
    }

    /**
     * Arms trouble.
     *
     * @param method or {@code *}
     * @param path pattern, see {@link PathPattern}
     */
    public void arm(String method, String path, String words, int times) {
        armed.add(new Armed(
                method, PathPattern.of(path), words, TroubleWords.parse(words).trouble(), new AtomicInteger(times)));
    }

    public void clear() {
        armed.clear();
        armedByHeader.clear();
    }

    /** What shall happen to this request. Counts it against what is armed. */
    public Trouble strike(Incoming request) {
        Optional<String> header = request.header(HEADER);
        if (header.isPresent()) {
            TroubleWords words = TroubleWords.parse(header.get());
            if (words.times().isEmpty()) {
                return words.trouble();
            }
            if (armedByHeader.add(request.method() + " " + request.path() + " " + header.get())) {
                arm(
                        request.method(),
                        request.path(),
                        header.get(),
                        words.times().get());
            }
        }
        return armed.stream()
                .filter(each -> each.strikes(request))
                .findFirst()
                .map(Armed::trouble)
                .orElse(Trouble.NONE);
    }

    public ArrayNode json() {
        ArrayNode list = Json.array();
        armed.forEach(each -> list.addObject()
                .put("method", each.method())
                .put("path", each.path().text())
                .put("words", each.words())
                .put("left", each.left().get()));
        return list;
    }
}
