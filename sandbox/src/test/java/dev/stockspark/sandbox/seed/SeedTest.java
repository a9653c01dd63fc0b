package dev.stockspark.sandbox.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.contract.Contract;
import dev.stockspark.sandbox.gallery.Album;
import dev.stockspark.sandbox.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the first state promises: always the same, as the document says, and like a real stock. */
final class SeedTest {
    private static final World WORLD = World.read();
    private static final Contract CONTRACT = Contract.of(Json.resource("/specs/stockspark.openapi.yaml"));
    private static final Seed SEED = Seed.of(SeedConfig.STANDARD, WORLD);

    @Test
    void theSameNumberGivesTheSameState() {
        assertEquals(SEED.json(), Seed.of(SeedConfig.STANDARD, World.read()).json());
    }

    /** Pins the state itself: whoever changes it on purpose changes this number with it. */
    @Test
    void theStateIsTheOneThatTestsElsewhereCountOn() {
        assertEquals(250, SEED.vehicles().size());
        assertEquals(9_476_489L, SEED.vehicles().get(0).get("vehicleId").longValue());
        assertEquals(8, SEED.companies().size());
        assertEquals(
                Map.of(
                        35430L, 150L, 35877L, 20L, 36204L, 36L, 41015L, 6L, 42008L, 6L, 43110L, 6L, 44251L, 6L, 37990L,
                        20L),
                SEED.vehicles().stream()
                        .collect(Collectors.groupingBy(
                                each -> each.get("companyId").longValue(), Collectors.counting())));
    }

    @Test
    void anotherNumberGivesAnotherState() {
        SeedConfig other = new SeedConfig(1, 250, SeedConfig.STANDARD.today());
        assertNotEquals(SEED.json(), Seed.of(other, WORLD).json());
    }

    @Test
    void aLargerStockStartsWithTheSmallerOne() {
        Seed larger = Seed.of(SeedConfig.STANDARD.withVehicles(600), WORLD);
        assertEquals(SEED.vehicles(), larger.vehicles().subList(0, 250));
        assertEquals(
                500,
                larger.vehicles().stream()
                        .filter(each -> each.get("companyId").longValue() == 35430)
                        .count());
    }

    @Test
    void tooFewVehiclesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SeedConfig.STANDARD.withVehicles(99));
    }

    @Test
    void everythingFitsTheDocument() {
        SEED.vehicles()
                .forEach(vehicle -> assertEquals(List.of(), CONTRACT.faults("Vehicle", vehicle), vehicle::toString));
        SEED.companies().forEach(company -> assertEquals(List.of(), CONTRACT.faults("Company", company)));
        SEED.dealers().forEach(dealer -> assertEquals(List.of(), CONTRACT.faults("DealerData", dealer)));
        SEED.galleries().values().forEach(gallery -> gallery.json(Album.GALLERY_ITEM, "http://x/")
                .forEach(image -> assertEquals(List.of(), CONTRACT.faults("Image", image))));
    }

    /** The document and the stored vehicles differ by the two fields that hold pictures, which are put in when shown. */
    @Test
    void everyDocumentedFieldIsUsed() {
        Set<String> documented = new TreeSet<>();
        Json.resource("/specs/stockspark.openapi.yaml")
                .at("/components/schemas/Vehicle/properties")
                .fieldNames()
                .forEachRemaining(documented::add);
        Set<String> used = new TreeSet<>();
        SEED.vehicles().forEach(vehicle -> vehicle.fieldNames().forEachRemaining(used::add));
        documented.removeAll(Set.of("images", "gallery"));
        used.remove("dmsReference");
        assertEquals(documented, used);
    }

    @Test
    void netPricesFollowFromGrossPricesAndVat() {
        for (ObjectNode vehicle : SEED.vehicles()) {
            BigDecimal factor =
                    BigDecimal.ONE.add(vehicle.get("vatRate").decimalValue().movePointLeft(2));
            for (String price : List.of("consumerPrice", "listPrice")) {
                BigDecimal gross = vehicle.get("priceGross").get(price).decimalValue();
                BigDecimal net = vehicle.get("priceNet").get(price).decimalValue();
                assertEquals(0, gross.divide(factor, 2, RoundingMode.HALF_UP).compareTo(net), vehicle::toString);
            }
        }
    }

    @Test
    void datesAreInOrderAndNotInTheFuture() {
        String today = SeedConfig.STANDARD.today().toString();
        String oldest = SeedConfig.STANDARD.today().minusDays(400).toString();
        for (ObjectNode vehicle : SEED.vehicles()) {
            String created = vehicle.get("creationDate").textValue();
            assertTrue(
                    created.compareTo(oldest) >= 0 && created.substring(0, 10).compareTo(today) <= 0, created);
            assertTrue(vehicle.get("modificationDate").textValue().compareTo(created) >= 0, created);
            assertTrue(vehicle.get("enteredInStockDate").textValue().compareTo(created) <= 0, created);
            String registered = vehicle.path("firstRegistration").asText("000000");
            assertTrue(registered.compareTo(created.substring(0, 4) + created.substring(5, 7)) <= 0, registered);
        }
    }

    @Test
    void theDayCanBeSet() {
        Seed later = Seed.of(SeedConfig.STANDARD.withToday(LocalDate.of(2030, 6, 15)), WORLD);
        assertTrue(later.vehicles().stream()
                .allMatch(each -> each.get("creationDate").textValue().compareTo("2029-05-10") > 0));
    }

    @Test
    void thereIsSomethingOfEverything() {
        Map<String, Long> conditions = new TreeMap<>();
        SEED.vehicles()
                .forEach(each -> conditions.merge(each.at("/condition/name").textValue(), 1L, Long::sum));
        assertEquals(Set.of("KM0", "NEW", "USED"), conditions.keySet());
        assertTrue(years().size() >= 6, years()::toString);
        assertTrue(count("/vin") < 250 && count("/vin") > 200);
        assertTrue(count("/dmsReference") == 25);
        assertTrue(SEED.galleries().values().stream()
                .anyMatch(gallery -> gallery.images().isEmpty()));
        assertTrue(SEED.galleries().values().stream()
                .anyMatch(gallery -> gallery.images().size() > 10));
        assertTrue(SEED.vehicles().stream()
                        .map(each -> each.at("/make/name"))
                        .distinct()
                        .count()
                > 20);
    }

    @Test
    void keysAreUnique() {
        for (String field : List.of("vehicleId", "globalId")) {
            assertEquals(
                    250,
                    SEED.vehicles().stream()
                            .map(each -> each.get(field))
                            .distinct()
                            .count(),
                    field);
        }
        long images = SEED.galleries().values().stream()
                .mapToLong(gallery -> gallery.images().size())
                .sum();
        assertEquals(
                images,
                SEED.galleries().values().stream()
                        .flatMap(gallery -> gallery.images().stream())
                        .map(image -> image.hash())
                        .distinct()
                        .count());
    }

    /** Every version of the catalogue gives a draft that fits, in every country. */
    @Test
    void everyVersionGivesADraftThatFits() {
        for (var country : Country.values()) {
            Draft draft = new Draft(WORLD, country);
            WORLD.catalogue().variants().forEach(variant -> {
                List<String> faults = CONTRACT.faults("Vehicle", draft.of(variant)).stream()
                        .filter(fault -> !fault.matches("(companyId|dealerId|condition|priceGross|status): required.*"))
                        .toList();
                assertEquals(List.of(), faults, variant.trim().code());
            });
        }
    }

    private static Set<String> years() {
        return SEED.vehicles().stream()
                .map(each -> each.path("firstRegistration"))
                .filter(JsonNode::isTextual)
                .map(text -> text.textValue().substring(0, 4))
                .collect(Collectors.toSet());
    }

    private static long count(String pointer) {
        return IntStream.range(0, 250)
                .filter(i -> !SEED.vehicles().get(i).at(pointer).isNull()
                        && !SEED.vehicles().get(i).at(pointer).isMissingNode())
                .count();
    }
}
