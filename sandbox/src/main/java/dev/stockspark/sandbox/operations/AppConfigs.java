package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.json.Json;
import java.util.Map;

/** Settings of the photo app: for each company the shots to take, in the country's language. */
record AppConfigs(Context context) {
    private static final JsonNode SHOTS = Json.resource("/refdata/shots.yaml");

    Map<String, Operation> operations() {
        return Map.of("getAppConfig", this::list);
    }

    private Answer list(Call call) {
        ArrayNode list = Json.array();
        for (long company : context.stock().companiesOf(call.user()).stream()
                .filter(id -> context.stock().mayUse(call.user(), context.country(call), id))
                .sorted()
                .toList()) {
            list.addObject().put("companyId", company).set("galleryWizard", wizard(call.country()));
        }
        return Answer.ok(list);
    }

    private static ObjectNode wizard(String country) {
        ObjectNode root = Json.object().put("id", 1).put("description", "root");
        ArrayNode steps = root.putArray("imageShots");
        int id = 1;
        for (JsonNode step : SHOTS) {
            ObjectNode node = steps.addObject()
                    .put("id", ++id)
                    .put("description", step.get("name").get(country).textValue());
            ArrayNode shots = node.putArray("imageShots");
            for (JsonNode shot : step.get("shots")) {
                shots.addObject()
                        .put("id", ++id)
                        .put("description", shot.get(country).textValue());
            }
        }
        return root;
    }
}
