package dev.stockspark.sandbox.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One piece of equipment. {@code price} is 0 for what is standard. */
public record Equipment(long id, String type, int price, Map<Country, String> names) {
    public static List<Equipment> read() {
        return StreamSupport.stream(Json.resource("/catalogue/equipment.yaml").spliterator(), false)
                .map(Equipment::row)
                .toList();
    }

    public String name(Country country) {
        return names.getOrDefault(country, "");
    }

    public boolean option() {
        return type.equals("OPTION");
    }

    /** Every version has most of the standard list and some of the options; which, follows from its code. */
    public boolean fitsTo(Variant variant) {
        int mix = Math.floorMod(variant.trim().code().hashCode() * 31 + Long.hashCode(id) * 17, 8);
        return option() ? mix < 4 : mix != 0;
    }

    private static Equipment row(JsonNode row) {
        Map<Country, String> names = Arrays.stream(Country.values())
                .collect(Collectors.toMap(
                        Function.identity(), country -> row.get(country.name().toLowerCase(Locale.ROOT))
                                .textValue()));
        return new Equipment(
                row.get("id").longValue(),
                row.get("type").textValue(),
                row.path("price").intValue(),
                names);
    }
}
