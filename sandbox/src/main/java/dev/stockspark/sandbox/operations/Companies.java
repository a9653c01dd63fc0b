package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.json.Json;
import java.util.Map;

/** Companies of the caller. */
final class Companies {
    private final Context context;

    Companies(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getCompanyList", this::list,
                "getCompany",
                        call -> Answer.ok(
                                context.company(call, call.parameters().id("id"))),
                "addCompany", this::add,
                "updateCompany", this::update,
                "deleteCompany", this::delete);
    }

    private Answer list(Call call) {
        ArrayNode list = Json.array();
        context.stock().companies().stream()
                .filter(company -> context.stock()
                        .mayUse(
                                call.user(),
                                context.country(call),
                                company.get("id").longValue()))
                .forEach(list::add);
        return Answer.ok(list);
    }

    private Answer add(Call call) {
        ObjectNode company = call.body().deepCopy();
        company.put("id", context.stock().nextId()).put("network", false).put("beginDate", context.now());
        context.stock().addCompany(company, context.country(call), call.user());
        return Answer.ok(company);
    }

    private Answer update(Call call) {
        ObjectNode old = context.company(call, call.parameters().id("id"));
        ObjectNode company = call.body().deepCopy();
        company.remove("parentId");
        company.set("id", old.get("id"));
        company.set("network", old.get("network"));
        company.set("beginDate", old.get("beginDate"));
        context.stock().putCompany(company);
        return Answer.ok(company);
    }

    private Answer delete(Call call) {
        long id = call.parameters().id("id");
        context.company(call, id);
        if (context.stock().dealers().stream()
                .anyMatch(dealer -> dealer.get("companyId").longValue() == id)) {
            throw ApiFailure.conflict("company " + id + " has dealers");
        }
        context.stock().removeCompany(id);
        return Answer.empty(200);
    }
}
