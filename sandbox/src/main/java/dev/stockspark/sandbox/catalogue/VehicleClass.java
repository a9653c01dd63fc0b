package dev.stockspark.sandbox.catalogue;

import java.util.Locale;

/** The several spellings of a class of vehicle: dictionaries say CAR, clients say car, the catalogue says auto. */
public final class VehicleClass {
    private VehicleClass() {}

    /** The catalogue's code. */
    public static String code(String spelling) {
        String lower = spelling.toLowerCase(Locale.ROOT);
        return lower.equals("car") ? "auto" : lower;
    }
}
