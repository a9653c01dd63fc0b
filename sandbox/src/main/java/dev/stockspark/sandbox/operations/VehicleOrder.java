package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.exchange.Parameters;
import dev.stockspark.sandbox.stock.Stock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order of a search: pictures first or last if asked, then the criteria as given, then the id. */
final class VehicleOrder {
    private static final Map<String, Comparator<ObjectNode>> PROPERTIES = Map.of(
            "creationDate", byText("/creationDate"),
            "modificationDate", byText("/modificationDate"),
            "make", byText("/make/name"),
            "model", byText("/model/name"));

    private VehicleOrder() {}

    /** @throws ApiFailure 400 for a criterion that is not {@code property;asc} or {@code property;desc} of a known property */
    static Comparator<ObjectNode> of(Parameters wanted, Stock stock) {
        Comparator<ObjectNode> order = (a, b) -> 0;
        if (wanted.flag("noImagesFirst").isPresent()) {
            boolean emptyFirst = wanted.flag("noImagesFirst").get();
            order = Comparator.comparing(
                    vehicle -> stock.gallery(id(vehicle)).images().isEmpty() != emptyFirst);
        }
        for (String criterion : wanted.list("sort")) {
            order = order.thenComparing(criterion(criterion));
        }
        return order.thenComparing(VehicleOrder::id);
    }

    private static Comparator<ObjectNode> criterion(String text) {
        String[] halves = text.split(";", 2);
        Comparator<ObjectNode> property = PROPERTIES.get(halves[0]);
        String direction = halves.length == 2 ? halves[1] : "asc";
        if (property == null || !List.of("asc", "desc").contains(direction)) {
            throw ApiFailure.invalid(
                    List.of(
                            FieldError.of(
                                    "sort",
                                    "'" + text
                                            + "' is not property;asc or property;desc of creationDate, modificationDate, model, make")));
        }
        return direction.equals("desc") ? property.reversed() : property;
    }

    private static Comparator<ObjectNode> byText(String pointer) {
        return Comparator.comparing(vehicle -> vehicle.at(pointer).asText());
    }

    private static long id(ObjectNode vehicle) {
        return vehicle.get("vehicleId").longValue();
    }
}
