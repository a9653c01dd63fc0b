package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.catalogue.Engine;
import dev.stockspark.sandbox.catalogue.Equipment;
import dev.stockspark.sandbox.catalogue.Reference;
import dev.stockspark.sandbox.catalogue.Variant;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the catalogue knows about a vehicle of a version, as fields of a vehicle. */
public final class Draft {
    /** Fields set to false in a new record; the API insists on having them. */
    private static final List<String> FLAGS = List.of(
            "accidentDamaged",
            "warranty",
            "noviceDrivable",
            "corporate",
            "demo",
            "promptDelivery",
            "comingSoon",
            "onSale",
            "lastMinuteOffer",
            "servicingDoc",
            "deductible",
            "luxury",
            "negotiable",
            "billable",
            "reservedNegotiation");

    private final World world;
    private final Country country;
    /** Thousands of vehicles share what their version says: stored documents are never changed in place. */
    private final Map<String, ObjectNode> known = new ConcurrentHashMap<>();

    public Draft(World world, Country country) {
        this.world = world;
        this.country = country;
    }

    World world() {
        return world;
    }

    Country country() {
        return country;
    }

    /** A document whose fields may be set, but whose objects and lists may not be changed. */
    public ObjectNode of(Variant variant) {
        return Json.object().setAll(known.computeIfAbsent(variant.trim().code(), code -> compile(variant)));
    }

    private ObjectNode compile(Variant variant) {
        ObjectNode vehicle = Json.object();
        Engine engine = variant.trim().engine();
        refer(vehicle, "vehicleClass", "vehicleclasses", variant.vehicleClass());
        vehicle.set("make", provided(variant.make().id(), variant.make().name()));
        vehicle.set("model", provided(variant.model().id(), variant.model().name()));
        vehicle.putObject("version")
                .putNull("id")
                .putNull("code")
                .put("name", variant.trim().name());
        refer(vehicle, "body", "bodies", variant.model().body());
        refer(vehicle, "fuel", "fuels", engine.fuel());
        refer(vehicle, "gearbox", "gears", engine.gearbox());
        refer(vehicle, "wheelFormula", "wheelformula", engine.traction());
        refer(vehicle, "emissionClass", "emissionclasses", emissionClass(variant));
        vehicle.put("gearNumber", engine.gears())
                .put("power", engine.kw())
                .put("powerHp", engine.hp())
                .put("cubicCapacity", engine.cc())
                .put("cylinders", engine.cylinders())
                .put("doors", variant.model().doors())
                .put("seat", variant.model().seats())
                .put("co2", engine.co2())
                .put("consumptionCombined", engine.combined())
                .put("consumptionInner", engine.urban())
                .put("consumptionOuter", engine.extraUrban())
                .put("emptyWeight", variant.model().mass());
        vehicle.set("batteryCapacity", engine.battery() == 0 ? Json.tree(null) : Json.tree(engine.battery()));
        FLAGS.forEach(flag -> vehicle.put(flag, false));
        equipment(vehicle, variant);
        vehicle.set("consumptionsAndEmissions", new Homologation(engine).json());
        vehicle.set("providerCodes", codes(variant));
        return vehicle;
    }

    private void equipment(ObjectNode vehicle, Variant variant) {
        ArrayNode standard = vehicle.putArray("equipmentStandard");
        world.equipment().stream()
                .filter(piece -> !piece.option() && piece.fitsTo(variant))
                .forEach(piece -> standard.add(named(piece)));
        vehicle.putArray("equipmentOptional");
        vehicle.putArray("equipmentDefault");
        vehicle.putArray("additionalEquipment");
    }

    /** A piece of equipment as vehicles list it. */
    ObjectNode named(Equipment piece) {
        return Json.object().put("id", piece.id()).putNull("code").put("name", piece.name(country));
    }

    /** Sets a reference field to an entry of a dictionary. */
    public void refer(ObjectNode vehicle, String field, String kind, String name) {
        Reference reference = world.reference();
        vehicle.set(field, reference.element(kind, country, name));
    }

    private static ObjectNode provided(long id, String name) {
        return Json.object().put("id", id).putNull("code").put("name", name);
    }

    private static String emissionClass(Variant variant) {
        if (variant.trim().engine().electric()) {
            return "ZERO_EMISSION";
        }
        return variant.model().since() < 2018 ? "EURO6D_TEMP" : "EURO6D";
    }

    private static ArrayNode codes(Variant variant) {
        String code = variant.trim().code();
        ArrayNode codes = Json.array();
        codes.addObject()
                .put("providerCode", "77" + code)
                .put("providerName", "JATO")
                .put("usedForEnrichment", false)
                .put("source", "DATAK_CATALOGUE")
                .put("type", "TRIM")
                .putNull("trimId");
        codes.addObject()
                .put("providerCode", code)
                .put("providerName", "DATAK")
                .put("usedForEnrichment", true)
                .put("source", "DATAK_CATALOGUE")
                .put("type", "TRIM")
                .put("trimId", code);
        return codes;
    }
}
