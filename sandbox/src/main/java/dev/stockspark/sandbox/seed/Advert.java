package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Equipment;
import dev.stockspark.sandbox.catalogue.Variant;
import java.util.List;

/** What buyers read, where they read it, and the state of the sale. */
record Advert(Draft draft, Wording wording) {
    private static final List<String> NO_TEXT = List.of(
            "note",
            "subTitle",
            "customBadge",
            "instalmentLeaflet",
            "disclaimerLeaflet",
            "ecoClass",
            "ecoClassDischarged",
            "powerTax",
            "maxPayload",
            "visibility",
            "tags",
            "usedCarSeal");

    void write(ObjectNode vehicle, Dice dice, Variant variant) {
        NO_TEXT.forEach(vehicle::putNull);
        draft.refer(vehicle, "status", "vehiclestatuses", status(dice.between(1, 100)));
        vehicle.put(
                "description",
                dice.percent(70) ? dice.pick(wording.descriptions().get(draft.country())) : null);
        vehicle.put("internalNote", dice.percent(15) ? "Ref. " + dice.between(100, 999) : null);
        vehicle.put("videoUrl", "https://videos.carspark.example/" + vehicle.get("vehicleId"));
        vehicle.putArray("usedCarSeals");
        vehicle.putArray("additionalFields");
        vehicle.putArray("vehicleExtraFields");
        warranty(vehicle, dice);
        options(vehicle, dice, variant);
        publications(vehicle, dice);
        vehicle.put("noviceDrivable", variant.trim().engine().kw() <= 70)
                .put("promptDelivery", dice.percent(50))
                .put("luxury", variant.trim().price() > 50_000);
    }

    private static String status(int percent) {
        return percent <= 85 ? "FREE" : percent <= 91 ? "IN_NEGOTIATION" : percent <= 96 ? "RESERVED" : "SOLD";
    }

    private void warranty(ObjectNode vehicle, Dice dice) {
        boolean warranty = dice.percent(65);
        vehicle.put("warranty", warranty)
                .putNull("warrantyType")
                .putNull("warrantyMonth")
                .putNull("warrantyDescription");
        if (warranty) {
            draft.refer(vehicle, "warrantyType", "warrantytypes", "DEALER");
            vehicle.put("warrantyMonth", dice.pick(List.of(12, 24, 36)))
                    .put("warrantyDescription", wording.warranties().get(draft.country()));
        }
    }

    private void options(ObjectNode vehicle, Dice dice, Variant variant) {
        ArrayNode optional = vehicle.putArray("equipmentOptional");
        draft.world().equipment().stream()
                .filter(Equipment::option)
                .filter(piece -> piece.fitsTo(variant) && dice.percent(50))
                .forEach(piece -> optional.add(draft.named(piece).put("price", piece.price())));
    }

    private void publications(ObjectNode vehicle, Dice dice) {
        ArrayNode publications = vehicle.putArray("publications");
        boolean hidden = dice.percent(15);
        for (String portal : draft.world().reference().names("portal", draft.country())) {
            String name = draft.world()
                    .reference()
                    .word("portal", draft.country(), portal)
                    .orElseThrow();
            publications
                    .addObject()
                    .put("portalName", name)
                    .put("portalCode", portal)
                    .put("accountName", name)
                    .put("accountCode", portal)
                    .put("published", !hidden && dice.percent(70));
        }
    }
}
