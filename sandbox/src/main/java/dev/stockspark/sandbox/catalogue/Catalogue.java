package dev.stockspark.sandbox.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All makes, models and versions. The same in every country but for the words. */
public record Catalogue(List<Make> makes, List<Variant> variants) {
    private static final List<String> FILES =
            List.of("cars-a-c", "cars-d-j", "cars-k-p", "cars-q-s", "cars-t-z", "vans");

    public static Catalogue read() {
        List<Make> makes = FILES.stream()
                .flatMap(file ->
                        Json.resource("/catalogue/" + file + ".yaml", new TypeReference<List<Make>>() {}).stream())
                .toList();
        return new Catalogue(makes, makes.stream().flatMap(Catalogue::variants).toList());
    }

    /** Makes of a class, named {@code car}, {@code CAR}, {@code auto} or {@code lcv}; none for a class without catalogue. */
    public List<Make> makes(String vehicleClass) {
        String code = VehicleClass.code(vehicleClass);
        return makes.stream().filter(make -> make.vehicleClass().equals(code)).toList();
    }

    /** A make of a class by name in any case, or by id. */
    public Optional<Make> make(String vehicleClass, String nameOrId) {
        return makes(vehicleClass).stream()
                .filter(make -> make.name().equalsIgnoreCase(nameOrId)
                        || Long.toString(make.id()).equals(nameOrId))
                .findFirst();
    }

    public Optional<Make> make(long id) {
        return makes.stream().filter(make -> make.id() == id).findFirst();
    }

    public Optional<Variant> variant(String code) {
        return variants.stream()
                .filter(variant -> variant.trim().code().equals(code))
                .findFirst();
    }

    public List<Variant> variantsOf(long modelId) {
        return variants.stream()
                .filter(variant -> variant.model().id() == modelId)
                .toList();
    }

    private static Stream<Variant> variants(Make make) {
        return make.models().stream()
                .flatMap(model -> model.trims().stream().map(trim -> new Variant(make, model, trim)));
    }
}
