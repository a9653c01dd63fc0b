package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.gallery.Gallery;
import dev.stockspark.sandbox.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Why a portal does not take a vehicle as it is. */
final class PortalRules {
    private static final BigDecimal LEAST_PRICE = BigDecimal.valueOf(250);
    private static final int FIVE = 5;
    private static final Map<String, List<String>> WANTED =
            Json.resource("/refdata/portal-rules.yaml", new TypeReference<>() {});
    private static final Map<String, Rule> RULES = Map.of(
            "PRICE_B2C_UNSPECIFIED",
                    new Rule("priceGross.consumerPrice", (vehicle, gallery) -> price(vehicle)
                            .isEmpty()),
            "PRICE_B2C_UNDER_250",
                    new Rule("priceGross.consumerPrice", (vehicle, gallery) -> price(vehicle)
                            .filter(price -> price.compareTo(LEAST_PRICE) < 0)
                            .isPresent()),
            "NOT_FREE_VEHICLE_STATUS",
                    new Rule("status", (vehicle, gallery) -> vehicle.at("/status/name")
                            .asText()
                            .equals("SOLD")),
            "KM_UNSPECIFIED", new Rule("mileage", (vehicle, gallery) -> !vehicle.hasNonNull("mileage")),
            "DESCRIPTION_UNSPECIFIED",
                    new Rule("description", (vehicle, gallery) -> !vehicle.hasNonNull("description")),
            "COLOR_UNSPECIFIED", new Rule("color", (vehicle, gallery) -> !vehicle.hasNonNull("color")),
            "VIN_UNSPECIFIED", new Rule("vin", (vehicle, gallery) -> !vehicle.hasNonNull("vin")),
            "PLATE_UNSPECIFIED",
                    new Rule(
                            "numberPlate",
                            (vehicle, gallery) -> !vehicle.hasNonNull("numberPlate")
                                    && !vehicle.at("/condition/name").asText().equals("NEW")),
            "IMAGES_NOT_FOUND",
                    new Rule("images", (vehicle, gallery) -> gallery.images().isEmpty()),
            "FIVE_IMAGES_REQUIRED",
                    new Rule("images", (vehicle, gallery) -> gallery.images().size() < FIVE));

    private record Rule(String detail, BiPredicate<ObjectNode, Gallery> broken) {}

    private PortalRules() {}

    /** {@code ActivationErrorDto}s; empty where the portal takes the vehicle. */
    static List<ObjectNode> errors(String portal, ObjectNode vehicle, Gallery gallery) {
        return Stream.concat(WANTED.get("every").stream(), WANTED.getOrDefault(portal, List.of()).stream())
                .filter(code -> RULES.get(code).broken().test(vehicle, gallery))
                .map(code -> error(code, RULES.get(code).detail()))
                .toList();
    }

    static ObjectNode error(String code, String detail) {
        return Json.object().put("errorCode", code).put("detail", detail);
    }

    private static Optional<BigDecimal> price(ObjectNode vehicle) {
        var price = vehicle.at("/priceGross/consumerPrice");
        return price.isNumber() ? Optional.of(price.decimalValue()) : Optional.empty();
    }
}
