package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.catalogue.Make;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What has to hold for a vehicle beyond its schema. All breaches are told at once. */
record VehicleRules(Context context) {
    /** Field of a vehicle, and the dictionary that its name comes from. */
    private static final Map<String, String> DICTIONARIES = new TreeMap<>(Map.ofEntries(
            Map.entry("status", "vehiclestatuses"),
            Map.entry("vehicleClass", "vehicleclasses"),
            Map.entry("fuel", "fuels"),
            Map.entry("gearbox", "gears"),
            Map.entry("body", "bodies"),
            Map.entry("condition", "conditions"),
            Map.entry("wheelFormula", "wheelformula"),
            Map.entry("emissionClass", "emissionclasses"),
            Map.entry("environmentTag", "emissionstickers"),
            Map.entry("colorBase", "colors"),
            Map.entry("colorType", "colortypes"),
            Map.entry("internalColorBase", "colors"),
            Map.entry("interiorType", "interiortypes"),
            Map.entry("tireType", "tires"),
            Map.entry("rimType", "rimtypes"),
            Map.entry("warrantyType", "warrantytypes"),
            Map.entry("usedCarSeal", "usedcarseals")));

    /** @throws ApiFailure 400 with one error for each breach, 404 for a company that is not the caller's */
    void forCreation(Call call, ObjectNode vehicle) {
        List<FieldError> errors = new ArrayList<>();
        boolean isNew = vehicle.at("/condition/name").asText().equals("NEW");
        context.required().stream()
                .filter(field -> !(isNew && field.equals("firstRegistration")))
                .filter(field -> !vehicle.hasNonNull(field))
                .forEach(field -> errors.add(FieldError.of(field, "must not be null")));
        if (!isNew && !vehicle.hasNonNull("mileage")) {
            errors.add(FieldError.of("mileage", "must not be null for a vehicle that is not new"));
        }
        check(call, vehicle, errors);
    }

    /** As for creation, but what is missing is taken as emptied on purpose. */
    void forReplacement(Call call, ObjectNode vehicle) {
        check(call, vehicle, new ArrayList<>());
    }

    /** Sets what the API derives: words of the dictionaries, names of make and model. */
    void complete(Country country, ObjectNode vehicle) {
        DICTIONARIES.forEach((field, kind) -> {
            if (vehicle.path(field).hasNonNull("name")) {
                vehicle.set(
                        field,
                        context.world()
                                .reference()
                                .element(
                                        kind,
                                        country,
                                        vehicle.get(field).get("name").asText()));
            }
        });
        context.world().catalogue().make(vehicle.at("/make/id").longValue()).ifPresent(make -> {
            ((ObjectNode) vehicle.get("make")).put("name", make.name());
            make.models().stream()
                    .filter(model -> model.id() == vehicle.at("/model/id").longValue())
                    .forEach(model -> ((ObjectNode) vehicle.get("model")).put("name", model.name()));
        });
    }

    private void check(Call call, ObjectNode vehicle, List<FieldError> errors) {
        long company = vehicle.get("companyId").longValue();
        context.company(call, company);
        dealer(vehicle.get("dealerId").longValue(), company).ifPresent(errors::add);
        manager(vehicle.path("vehicleManagerId"), company).ifPresent(errors::add);
        dictionaries(context.country(call), vehicle, errors);
        makeAndModel(vehicle, errors);
        together(vehicle, "color", "colorBase").ifPresent(errors::add);
        together(vehicle, "internalColor", "internalColorBase").ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw ApiFailure.invalid(errors);
        }
    }

    private Optional<FieldError> dealer(long id, long company) {
        boolean known = context.stock()
                .dealer(id)
                .filter(dealer -> dealer.get("companyId").longValue() == company)
                .isPresent();
        return known
                ? Optional.empty()
                : Optional.of(FieldError.of("dealerId", "company " + company + " has no dealer " + id));
    }

    private Optional<FieldError> manager(JsonNode id, long company) {
        return id.isNumber()
                        && context.stock()
                                .managers()
                                .find(company, id.longValue())
                                .isEmpty()
                ? Optional.of(new FieldError(
                        "vehicleManagerId", "company " + company + " has no such person", Optional.of(id)))
                : Optional.empty();
    }

    private void dictionaries(Country country, ObjectNode vehicle, List<FieldError> errors) {
        DICTIONARIES.forEach((field, kind) -> {
            JsonNode name = vehicle.path(field).path("name");
            if (name.isTextual()
                    && context.world()
                            .reference()
                            .word(kind, country, name.textValue())
                            .isEmpty()) {
                errors.add(new FieldError(
                        field + ".name",
                        "must be one of " + context.world().reference().names(kind, country),
                        Optional.of(name)));
            }
        });
    }

    private void makeAndModel(ObjectNode vehicle, List<FieldError> errors) {
        JsonNode makeId = vehicle.at("/make/id");
        JsonNode modelId = vehicle.at("/model/id");
        Optional<Make> make = context.world().catalogue().make(makeId.longValue());
        if (makeId.isNumber() && make.isEmpty()) {
            errors.add(new FieldError("make.id", "unknown make", Optional.of(makeId)));
        } else if (make.isPresent()
                && modelId.isNumber()
                && make.get().models().stream().noneMatch(model -> model.id() == modelId.longValue())) {
            errors.add(new FieldError("model.id", "not a model of " + make.get().name(), Optional.of(modelId)));
        }
    }

    private static Optional<FieldError> together(ObjectNode vehicle, String text, String base) {
        if (vehicle.hasNonNull(text) == vehicle.hasNonNull(base)) {
            return Optional.empty();
        }
        String missing = vehicle.hasNonNull(text) ? base : text;
        return Optional.of(FieldError.of(missing, text + " and " + base + " are mandatory together"));
    }
}
