package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.json.Json;
import java.util.Map;

/** Dealers of a company of the caller. */
final class Dealers {
    private final Context context;

    Dealers(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getDealerList", this::list,
                "getDealer", call -> Answer.ok(dealer(call)),
                "addDealer", this::add,
                "updateDealer", this::update,
                "deleteDealer", this::delete);
    }

    private Answer list(Call call) {
        long company = company(call);
        ArrayNode list = Json.array();
        context.stock().dealers().stream()
                .filter(dealer -> dealer.get("companyId").longValue() == company)
                .forEach(list::add);
        return Answer.ok(list);
    }

    private Answer add(Call call) {
        ObjectNode dealer = call.body().deepCopy();
        dealer.put("companyId", company(call)).put("id", context.stock().nextId());
        context.stock().putDealer(dealer);
        return Answer.ok(dealer);
    }

    private Answer update(Call call) {
        ObjectNode old = dealer(call);
        ObjectNode dealer = call.body().deepCopy();
        dealer.set("id", old.get("id"));
        dealer.set("companyId", old.get("companyId"));
        context.stock().putDealer(dealer);
        return Answer.ok(dealer);
    }

    private Answer delete(Call call) {
        long id = dealer(call).get("id").longValue();
        if (context.stock().vehicles().stream()
                .anyMatch(vehicle -> vehicle.get("dealerId").longValue() == id)) {
            throw ApiFailure.conflict("dealer " + id + " has vehicles");
        }
        context.stock().removeDealer(id);
        return Answer.empty(200);
    }

    private ObjectNode dealer(Call call) {
        long company = company(call);
        long id = call.parameters().id("dealerId");
        return context.stock()
                .dealer(id)
                .filter(dealer -> dealer.get("companyId").longValue() == company)
                .orElseThrow(() -> ApiFailure.notFound("company " + company + " has no dealer " + id));
    }

    private long company(Call call) {
        return context.company(call, call.parameters().id("companyId"))
                .get("id")
                .longValue();
    }
}
