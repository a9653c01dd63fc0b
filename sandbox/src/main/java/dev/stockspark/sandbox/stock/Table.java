package dev.stockspark.sandbox.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Documents with an {@code id} that belong to something: papers to a vehicle, portal activations to a company. */
public final class Table {
    private final Map<Long, Row> rows = new ConcurrentSkipListMap<>();

    private record Row(long owner, ObjectNode document) {}

    public List<ObjectNode> of(long owner) {
        return rows.values().stream()
                .filter(row -> row.owner() == owner)
                .map(Row::document)
                .toList();
    }

    public Optional<ObjectNode> find(long owner, long id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.owner() == owner)
                .map(Row::document);
    }

    /** Adds a document or replaces the one with its id. */
    public void put(long owner, ObjectNode document) {
        rows.put(document.get("id").longValue(), new Row(owner, document));
    }

    public void remove(long id) {
        rows.remove(id);
    }

    public void removeOf(long owner) {
        rows.values().removeIf(row -> row.owner() == owner);
    }

    void reset(Map<Long, List<ObjectNode>> seed) {
        rows.clear();
        seed.forEach((owner, documents) -> documents.forEach(document -> put(owner, document)));
    }
}
