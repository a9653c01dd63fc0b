package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stockspark.sandbox.catalogue.Make;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes and models of which the caller has a vehicle. */
final class StockMakes {
    private final Context context;

    StockMakes(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of("getStockMakes", this::makes, "getStockModelsByMakeId", this::models);
    }

    private Answer makes(Call call) {
        Set<Long> inStock = ids(call, "/make/id");
        ArrayNode list = Json.array();
        context.world().catalogue().makes().stream()
                .filter(make -> inStock.contains(make.id()))
                .forEach(make -> list.add(CatalogueDocuments.make(make)));
        return Answer.ok(list);
    }

    private Answer models(Call call) {
        long id = call.parameters().id("makeId");
        Make make = context.world().catalogue().make(id).orElseThrow(() -> ApiFailure.notFound("no make " + id));
        Set<Long> inStock = ids(call, "/model/id");
        ArrayNode list = Json.array();
        make.models().stream()
                .filter(model -> inStock.contains(model.id()))
                .forEach(model -> list.add(CatalogueDocuments.model(model)));
        return Answer.ok(list);
    }

    private Set<Long> ids(Call call, String pointer) {
        return context.vehicles(call)
                .map(vehicle -> vehicle.at(pointer))
                .map(JsonNode::longValue)
                .collect(Collectors.toSet());
    }
}
