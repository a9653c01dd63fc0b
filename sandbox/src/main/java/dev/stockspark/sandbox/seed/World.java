package dev.stockspark.sandbox.seed;

import dev.stockspark.sandbox.catalogue.Catalogue;
import dev.stockspark.sandbox.catalogue.Equipment;
import dev.stockspark.sandbox.catalogue.Reference;
import java.util.List;

/** Everything that never changes. */
public record World(Catalogue catalogue, Reference reference, List<Equipment> equipment) {
    public static World read() {
        return new World(Catalogue.read(), Reference.read(), Equipment.read());
    }
}
