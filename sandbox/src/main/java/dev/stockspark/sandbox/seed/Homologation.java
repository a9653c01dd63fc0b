package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Engine;
import dev.stockspark.sandbox.json.Json;
import java.math.BigDecimal;
import java.util.Optional;

/** Consumption and emission per driving cycle. */
record Homologation(Engine engine) {
    ArrayNode json() {
        ArrayNode cycles = Json.array();
        cycles.add(cycle("nedc", "combined", Optional.of(engine.combined()), Optional.of(engine.co2())));
        cycles.add(cycle("nedc", "urban", Optional.of(engine.urban()), Optional.empty()));
        cycles.add(cycle("nedc", "extraUrban", Optional.of(engine.extraUrban()), Optional.empty()));
        cycles.add(cycle("wltp", "low", Optional.empty(), Optional.empty()));
        return cycles;
    }

    private ObjectNode cycle(String type, String name, Optional<BigDecimal> consumption, Optional<Integer> co2) {
        ObjectNode node = Json.object()
                .put("homologationType", type)
                .put("fuelType", engine.fuel())
                .put("cycleOrder", 1)
                .put("cycleType", name)
                .put("consumptionValue", consumption.orElse(null))
                .put(
                        "consumptionUnit",
                        consumption
                                .map(value -> engine.electric() ? "kWh/100km" : "l/100km")
                                .orElse(null));
        node.putNull("consumptionNormValue").putNull("consumptionNormUnit");
        return node.put("emissionValue", co2.orElse(null))
                .put("emissionUnit", co2.map(value -> "g/km").orElse(null))
                .putNull("emissionNormValue")
                .putNull("emissionNormUnit");
    }
}
