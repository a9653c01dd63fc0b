package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;

/** Colour, paint, seats and wheels. Some dealers leave the colour out. */
record Appearance(Draft draft, Wording wording) {
    private static final List<String> REFERENCES = List.of(
            "colorBase", "colorType", "internalColorBase", "interiorType", "tireType", "rimType", "environmentTag");

    void write(ObjectNode vehicle, Dice dice) {
        REFERENCES.forEach(vehicle::putNull);
        vehicle.putNull("color").putNull("internalColor").putNull("rimSize");
        if (dice.percent(85)) {
            String base = dice.pick(List.copyOf(new TreeSet<>(wording.colors().keySet())));
            vehicle.put("color", wording.colors().get(base).get(draft.country()));
            draft.refer(vehicle, "colorBase", "colors", base);
            draft.refer(vehicle, "colorType", "colortypes", dice.pick(List.of("PASTEL", "METALLIC", "PEARL")));
        }
        if (dice.percent(60)) {
            String inside = dice.pick(List.of("BLACK", "GREY", "BEIGE"));
            draft.refer(vehicle, "internalColorBase", "colors", inside);
            vehicle.put(
                    "internalColor",
                    vehicle.get("internalColorBase").get("description").textValue());
            draft.refer(
                    vehicle, "interiorType", "interiortypes", dice.pick(List.of("FABRIC", "LEATHER", "PART_LEATHER")));
        }
        if (dice.percent(40)) {
            draft.refer(vehicle, "rimType", "rimtypes", "ALLOY");
            vehicle.put("rimSize", dice.between(15, 20));
            draft.refer(vehicle, "tireType", "tires", dice.pick(List.of("SUMMER", "ALL_SEASON")));
        }
    }
}
