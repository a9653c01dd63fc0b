package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.catalogue.Engine;
import dev.stockspark.sandbox.catalogue.Make;
import dev.stockspark.sandbox.catalogue.Model;
import dev.stockspark.sandbox.catalogue.Reference;
import dev.stockspark.sandbox.catalogue.Variant;
import dev.stockspark.sandbox.json.Json;

/** Entries of the catalogue as the API shows them. */
record CatalogueDocuments(Reference reference, Country country) {
    static ObjectNode make(Make make) {
        ObjectNode node = Json.object().put("id", make.id()).put("name", make.name());
        node.putObject("vehicleClassDto").put("code", make.vehicleClass());
        return node;
    }

    static ObjectNode model(Model model) {
        return Json.object().put("id", model.id()).put("name", model.name()).put("generation", model.generation());
    }

    ObjectNode trim(Variant variant) {
        Engine engine = variant.trim().engine();
        ObjectNode node = Json.object()
                .put("id", variant.trim().code())
                .put("source", "datak")
                .put("type", "TRIM")
                .put("name", variant.trim().name())
                .put(
                        "originalName",
                        variant.model().name() + " " + variant.trim().name());
        node.set("make", make(variant.make()));
        node.set("model", model(variant.model()));
        node.set("bodyType", entry("bodies", variant.model().body()));
        node.set(
                "fuelType",
                entry("fuels", engine.fuel()).put("consumptionUnit", engine.electric() ? "kWh/100km" : "l/100km"));
        node.set("gearType", entry("gears", engine.gearbox()));
        return node.put("powerKw", Integer.toString(engine.kw()))
                .put("powerHp", Integer.toString(engine.hp()))
                .put("displacement", Integer.toString(engine.cc()))
                .put("cylinders", engine.cylinders())
                .put("gearNumber", engine.gears())
                .put("doorsNumber", variant.model().doors())
                .put("seatNumber", variant.model().seats())
                .put("mass", variant.model().mass())
                .put("tractionType", engine.traction())
                .put("emissionClass", engine.electric() ? "ZERO_EMISSION" : "EURO6D")
                .put("emissions", Integer.toString(engine.co2()))
                .put("mixedConsumption", engine.combined().toPlainString())
                .put("urbanConsumption", engine.urban().toPlainString())
                .put("extraurbanConsumption", engine.extraUrban().toPlainString())
                .put("listPrice", variant.trim().price())
                .put("vehicleClass", variant.make().vehicleClass())
                .put("beginSelling", variant.model().since() + "-01-01T00:00:00.000+00:00");
    }

    /** {@code {id, key, name}} of a dictionary; the id is the place in it. */
    ObjectNode entry(String kind, String key) {
        return Json.object()
                .put("id", reference.names(kind, country).indexOf(key) + 1)
                .put("key", key)
                .put("name", reference.word(kind, country, key).orElseThrow());
    }
}
