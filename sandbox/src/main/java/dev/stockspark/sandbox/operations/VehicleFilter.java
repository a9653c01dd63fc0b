package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Parameters;
import dev.stockspark.sandbox.stock.Stock;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Which vehicles a search finds: those that pass every filter given. A vehicle without a value passes no filter on it. */
record VehicleFilter(Parameters wanted, Stock stock, PublicationView publications) implements Predicate<ObjectNode> {
    @Override
    public boolean test(ObjectNode vehicle) {
        return sameNumber("companyId", vehicle.path("companyId"))
                && sameNumber("make", vehicle.at("/make/id"))
                && sameNumber("model", vehicle.at("/model/id"))
                && sameText("modelName", vehicle.at("/model/name"))
                && sameText("externalId", vehicle.path("externalId"))
                && samePlate("vin", vehicle.path("vin"))
                && samePlate("numberPlate", vehicle.path("numberPlate"))
                && mileage(vehicle.path("mileage"))
                && freeSearch(vehicle)
                && condition(vehicle.at("/condition/name"))
                && portals(vehicle)
                && images(vehicle);
    }

    private boolean sameNumber(String name, JsonNode value) {
        return wanted.number(name)
                .map(number -> value.isNumber() && value.longValue() == number)
                .orElse(true);
    }

    private boolean sameText(String name, JsonNode value) {
        return wanted.text(name)
                .map(text -> text.equalsIgnoreCase(value.asText()))
                .orElse(true);
    }

    /** Plates and VINs are compared as people read them: without case, spaces and dashes. */
    private boolean samePlate(String name, JsonNode value) {
        return wanted.text(name)
                .map(text -> plain(text).equals(plain(value.asText())))
                .orElse(true);
    }

    private boolean mileage(JsonNode value) {
        boolean enough = wanted.number("kmMin")
                .map(min -> value.isNumber() && value.longValue() >= min)
                .orElse(true);
        return enough
                && wanted.number("kmMax")
                        .map(max -> value.isNumber() && value.longValue() <= max)
                        .orElse(true);
    }

    private boolean freeSearch(ObjectNode vehicle) {
        return wanted.text("freeSearch")
                .map(text -> contains(vehicle.path("numberPlate"), text) || contains(vehicle.path("vin"), text))
                .orElse(true);
    }

    private boolean condition(JsonNode name) {
        List<String> types = wanted.list("vehicleType");
        return types.isEmpty() || types.contains(name.asText());
    }

    private boolean portals(ObjectNode vehicle) {
        List<String> codes = wanted.list("portalCodes");
        return codes.isEmpty()
                || StreamSupport.stream(publications.brief(vehicle).spliterator(), false)
                        .anyMatch(publication -> publication.path("published").booleanValue()
                                && codes.contains(publication.path("portalCode").asText()));
    }

    private boolean images(ObjectNode vehicle) {
        return wanted.flag("hasImages")
                .map(flag -> flag
                        != stock.gallery(vehicle.get("vehicleId").longValue())
                                .images()
                                .isEmpty())
                .orElse(true);
    }

    private static boolean contains(JsonNode value, String text) {
        return value.isTextual() && plain(value.textValue()).contains(plain(text));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
