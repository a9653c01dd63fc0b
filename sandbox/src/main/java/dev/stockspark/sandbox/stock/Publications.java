package dev.stockspark.sandbox.stock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.seed.Seed;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where vehicles are wanted, by vehicle and activation. */
public final class Publications {
    private static final Duration BACKGROUND = Duration.ofMillis(300);

    private final Map<Key, Publication> all = new ConcurrentHashMap<>();
    private volatile Duration background = BACKGROUND;

    private record Key(long vehicle, long activation) {}

    public Publication find(long vehicle, long activation) {
        return all.getOrDefault(new Key(vehicle, activation), Publication.NEVER);
    }

    public void put(long vehicle, long activation, Publication publication) {
        all.put(new Key(vehicle, activation), publication);
    }

    /** How many vehicles are wanted through an activation. */
    public long wanted(long activation) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().activation() == activation)
                .filter(entry -> entry.getValue().wanted() && !entry.getValue().full())
                .count();
    }

    void remove(long vehicle) {
        all.keySet().removeIf(key -> key.vehicle() == vehicle);
    }

    /** How long portals and the video service take until they have done what was asked of them. */
    public Duration background() {
        return background;
    }

    public void setBackground(Duration time) {
        background = time;
    }

    void reset(Seed seed) {
        background = BACKGROUND;
        all.clear();
        seed.vehicles().forEach(vehicle -> add(seed, vehicle));
    }

    private void add(Seed seed, ObjectNode vehicle) {
        OffsetDateTime created =
                OffsetDateTime.parse(vehicle.get("creationDate").textValue());
        for (ObjectNode activation :
                seed.belongings().activations().get(vehicle.get("companyId").longValue())) {
            if (published(vehicle, activation.get("portalKey"))) {
                put(
                        vehicle.get("vehicleId").longValue(),
                        activation.get("id").longValue(),
                        Publication.seeded(created.plusHours(1).toInstant()));
            }
        }
    }

    private static boolean published(ObjectNode vehicle, JsonNode portal) {
        for (JsonNode publication : vehicle.get("publications")) {
            if (publication.get("portalCode").equals(portal)) {
                return publication.get("published").booleanValue();
            }
        }
        return false;
    }
}
