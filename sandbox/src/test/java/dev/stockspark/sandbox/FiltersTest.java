package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.seed.Seed;
import dev.stockspark.sandbox.seed.SeedConfig;
import dev.stockspark.sandbox.seed.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Searches counted again, the simple way, over the seed itself. */
final class FiltersTest extends SandboxTest {
    private static final Set<Long> ITALIAN = Set.of(35430L, 35877L, 36204L);
    private static final Seed SEED = Seed.of(SeedConfig.STANDARD, World.read());
    private static final ObjectNode FIRST = SEED.vehicles().get(0);

    private static Map<String, Predicate<JsonNode>> filters() {
        Map<String, Predicate<JsonNode>> filters = new TreeMap<>();
        filters.put("companyId=35430", v -> v.get("companyId").longValue() == 35430);
        filters.put("make=24", v -> v.at("/make/id").longValue() == 24);
        filters.put("make=999", v -> false);
        filters.put("model=27980", v -> v.at("/model/id").longValue() == 27980);
        filters.put("modelName=golf", v -> v.at("/model/name").textValue().equals("Golf"));
        filters.put("modelName=gol", v -> false);
        filters.put("kmMin=50000", v -> v.get("mileage").intValue() >= 50_000);
        filters.put("kmMax=50000", v -> v.get("mileage").intValue() <= 50_000);
        filters.put(
                "kmMin=20000&kmMax=80000",
                v -> v.get("mileage").intValue() >= 20_000 && v.get("mileage").intValue() <= 80_000);
        filters.put("kmMin=80000&kmMax=20000", v -> false);
        filters.put("vehicleType=NEW", v -> v.at("/condition/name").textValue().equals("NEW"));
        filters.put(
                "vehicleType=NEW&vehicleType=KM0",
                v -> !v.at("/condition/name").textValue().equals("USED"));
        filters.put("vehicleType=CLASSIC", v -> false);
        filters.put("hasImages=true", v -> images(v) > 0);
        filters.put("hasImages=false", v -> images(v) == 0);
        filters.put("portalCodes=subito", v -> published(v, Set.of("subito")));
        filters.put("portalCodes=subito&portalCodes=bakeca", v -> published(v, Set.of("subito", "bakeca")));
        filters.put("portalCodes=mobile", v -> false);
        filters.put("freeSearch=a-1", v -> has(v, "numberPlate", "A1") || has(v, "vin", "A1"));
        filters.put("externalId=DMS-40010", v -> v.get("externalId").asText().equals("DMS-40010"));
        filters.put("vin=" + FIRST.get("vin").asText("x").toLowerCase(Locale.ROOT), v -> v.get("vin")
                .equals(FIRST.get("vin")));
        filters.put("numberPlate=" + FIRST.path("numberPlate").asText().replace("-", ""), v -> v.path("numberPlate")
                .equals(FIRST.path("numberPlate")));
        filters.put(
                "make=67&vehicleType=USED&hasImages=true&kmMax=90000",
                v -> v.at("/make/id").longValue() == 67
                        && v.at("/condition/name").textValue().equals("USED")
                        && images(v) > 0
                        && v.get("mileage").intValue() <= 90_000);
        return filters;
    }

    @TestFactory
    Stream<DynamicTest> everyFilterFindsWhatACountFinds() {
        return filters().entrySet().stream()
                .map(filter -> DynamicTest.dynamicTest(filter.getKey(), () -> {
                    List<Long> expected = italian()
                            .filter(filter.getValue())
                            .map(FiltersTest::id)
                            .sorted()
                            .toList();
                    JsonNode answer = demo().json("/it/vehicle?size=500&" + filter.getKey());
                    assertEquals(expected.size(), answer.get("totalVehicles").intValue());
                    assertEquals(expected, ids(answer).stream().sorted().toList());
                }));
    }

    /** A table in which every filter finds nothing, or everything, would prove little. */
    @Test
    void mostFiltersFindSomeButNotAll() {
        long telling = filters().values().stream()
                .map(filter -> italian().filter(filter).count())
                .filter(count -> count > 0 && count < 206)
                .count();
        assertTrue(telling >= 17, () -> telling + " filters tell anything apart");
    }

    @TestFactory
    Stream<DynamicTest> everySortOrders() {
        Comparator<JsonNode> byId = Comparator.comparing(FiltersTest::id);
        Map<String, Comparator<JsonNode>> orders = Map.of(
                "page=0", byId,
                "sort=creationDate", by("/creationDate").thenComparing(byId),
                "sort=creationDate%3Bdesc", by("/creationDate").reversed().thenComparing(byId),
                "sort=modificationDate%3Basc", by("/modificationDate").thenComparing(byId),
                "sort=make%3Bdesc", by("/make/name").reversed().thenComparing(byId),
                "sort=make%3Basc&sort=model%3Bdesc",
                        by("/make/name")
                                .thenComparing(by("/model/name").reversed())
                                .thenComparing(byId),
                "sort=model;asc", by("/model/name").thenComparing(byId),
                "noImagesFirst=true",
                        Comparator.<JsonNode, Boolean>comparing(v -> images(v) > 0)
                                .thenComparing(byId),
                "noImagesFirst=false&sort=make",
                        Comparator.<JsonNode, Boolean>comparing(v -> images(v) == 0)
                                .thenComparing(by("/make/name"))
                                .thenComparing(byId));
        return orders.entrySet().stream()
                .map(order -> DynamicTest.dynamicTest(
                        order.getKey(),
                        () -> assertEquals(
                                italian()
                                        .sorted(order.getValue())
                                        .map(FiltersTest::id)
                                        .toList(),
                                ids(demo().json("/it/vehicle?size=500&" + order.getKey())))));
    }

    @Test
    void thePagesTogetherAreTheWhole() {
        List<Long> paged = new ArrayList<>();
        for (int page = 0; page < 15; page++) {
            paged.addAll(ids(demo().json("/it/vehicle?sort=make%3Basc&size=14&page=" + page)));
        }
        assertEquals(ids(demo().json("/it/vehicle?sort=make%3Basc&size=500")), paged);
    }

    @Test
    void withGalleryEveryVehicleBringsItsPictures() {
        JsonNode answer = demo().json("/it/vehicle?size=500&withGallery=true");
        answer.get("vehicles")
                .forEach(vehicle ->
                        assertEquals(images(vehicle), vehicle.get("gallery").size()));
    }

    private static Stream<JsonNode> italian() {
        return SEED.vehicles().stream()
                .map(v -> (JsonNode) v)
                .filter(v -> ITALIAN.contains(v.get("companyId").longValue()));
    }

    private static int images(JsonNode vehicle) {
        return SEED.galleries().get(id(vehicle)).images().size();
    }

    /** As the vehicle's own short list says it: what the seed wanted, a portal may have refused. */
    private static boolean published(JsonNode vehicle, Set<String> codes) {
        return StreamSupport.stream(
                        demo().json("/it/vehicle/" + id(vehicle) + "/publish").spliterator(), false)
                .anyMatch(each -> each.get("published").booleanValue()
                        && codes.contains(each.get("portalCode").textValue()));
    }

    private static boolean has(JsonNode vehicle, String field, String text) {
        return vehicle.path(field).asText("").replace("-", "").contains(text);
    }

    private static Comparator<JsonNode> by(String pointer) {
        return Comparator.comparing(v -> v.at(pointer).textValue());
    }

    private static long id(JsonNode vehicle) {
        return vehicle.get("vehicleId").longValue();
    }

    private static List<Long> ids(JsonNode answer) {
        return StreamSupport.stream(answer.get("vehicles").spliterator(), false)
                .map(FiltersTest::id)
                .toList();
    }
}
