package dev.stockspark.sandbox.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A car on the road, in no dealer's stock.
 *
 * @param registered day of first registration, {@code YYYY-MM-DD}
 * @param trims codes of the versions it may be
 */
public record Registration(Country country, String plate, String vin, String registered, List<String> trims) {
    public static List<Registration> read() {
        return Json.resource("/catalogue/registrations.yaml", new TypeReference<>() {});
    }

    /** Whether it has this plate or this VIN, however they are spaced. */
    public boolean is(Optional<String> wantedPlate, Optional<String> wantedVin) {
        return wantedPlate.map(text -> plain(text).equals(plain(plate))).orElse(false)
                || wantedVin.map(text -> plain(text).equals(plain(vin))).orElse(false);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
