package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Make;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reference data: one dictionary per operation. */
final class Dictionaries {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("getColorBasesRefData", "colors"),
            Map.entry("getColorTypesRefData", "colortypes"),
            Map.entry("getCompanyConfigKeyTypesRefData", "companyconfigkeys"),
            Map.entry("getVehicleTypesRefData", "conditions"),
            Map.entry("getCountiesRefData", "counties"),
            Map.entry("getEmissionClassesRefData", "emissionclasses"),
            Map.entry("getEnvironmentTagsRefData", "emissionstickers"),
            Map.entry("getTapestriesRefData", "interiortypes"),
            Map.entry("getModulesRefData", "modules"),
            Map.entry("getRimTypesRefData", "rimtypes"),
            Map.entry("getTireTypesRefData", "tires"),
            Map.entry("getSealsRefData", "usedcarseals"),
            Map.entry("getVehicleClassesRefData", "vehicleclasses"),
            Map.entry("getVehicleStatusesRefData", "vehiclestatuses"),
            Map.entry("getWarrantyTypesRefData", "warrantytypes"),
            Map.entry("getTractionTypesRefData", "wheelformula"));
    private static final Map<String, String> KINDS_OF_A_CLASS = Map.of(
            "getBodyTypesRefData", "bodies",
            "getFuelTypesRefData", "fuels",
            "getGearTypesRefData", "gears",
            "getDefinitionsRefData", "portal");
    private static final List<String> VAN_BODIES = List.of("PANEL_VAN", "COMBI_VAN");

    private final Context context;

    Dictionaries(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        KINDS.forEach((id, kind) -> operations.put(id, call -> dictionary(call, kind)));
        KINDS_OF_A_CLASS.forEach((id, kind) -> operations.put(id, call -> ofClass(call, kind)));
        operations.put("getMakesRefData", this::makes);
        operations.put("getModelsRefData", this::models);
        return operations;
    }

    private Answer dictionary(Call call, String kind) {
        return values(elements(call, kind));
    }

    private Answer ofClass(Call call, String kind) {
        boolean van = call.parameters().required("vehicleClass").equalsIgnoreCase("lcv");
        makesOf(call);
        return values(elements(call, kind).stream()
                .filter(element -> !kind.equals("bodies")
                        || VAN_BODIES.contains(element.get("name").textValue()) == van)
                .toList());
    }

    private Answer makes(Call call) {
        return values(makesOf(call).stream().map(make -> element(make.name())).toList());
    }

    private Answer models(Call call) {
        String name = call.parameters().required("make");
        Make make = makesOf(call).stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> ApiFailure.notFound("no make '" + name + "' of this class"));
        return values(make.models().stream().map(model -> element(model.name())).toList());
    }

    private List<Make> makesOf(Call call) {
        String vehicleClass = call.parameters().required("vehicleClass");
        List<Make> makes = context.world().catalogue().makes(vehicleClass);
        if (makes.isEmpty()) {
            throw ApiFailure.notFound("no dictionary for the class '" + vehicleClass + "'");
        }
        return makes;
    }

    private List<ObjectNode> elements(Call call, String kind) {
        return context.world().reference().names(kind, context.country(call)).stream()
                .map(name -> context.world().reference().element(kind, context.country(call), name))
                .toList();
    }

    private static ObjectNode element(String name) {
        return Json.object().put("name", name).put("description", name);
    }

    private static Answer values(List<ObjectNode> elements) {
        ObjectNode answer = Json.object();
        ArrayNode values = answer.putArray("values");
        elements.forEach(values::add);
        return Answer.ok(answer);
    }
}
