package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts of a company on advertising portals. */
final class Activations {
    private final Context context;

    Activations(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getActivationList", this::list,
                "getActivation", call -> Answer.ok(activation(call)),
                "createActivation", this::create,
                "updateActivation", this::update);
    }

    private Answer list(Call call) {
        ArrayNode list = Json.array();
        context.stock().activations().of(company(call)).forEach(list::add);
        return Answer.ok(list);
    }

    private Answer create(Call call) {
        long company = company(call);
        String portal = call.body().get("portalKey").textValue();
        String name = context.world()
                .reference()
                .word("portal", context.country(call), portal)
                .orElseThrow(() -> ApiFailure.invalid(List.of(new FieldError(
                        "portalKey",
                        "must be one of " + context.world().reference().names("portal", context.country(call)),
                        Optional.of(call.body().get("portalKey"))))));
        ObjectNode activation = call.body().deepCopy();
        activation.put("id", context.stock().nextId());
        fill(activation, "code", portal);
        fill(activation, "name", name);
        activation.put("enable", activation.path("enable").asBoolean(true));
        return store(company, activation);
    }

    private Answer update(Call call) {
        ObjectNode old = activation(call);
        ObjectNode activation = call.body().deepCopy();
        activation.set("id", old.get("id"));
        activation.set("portalKey", old.get("portalKey"));
        fill(activation, "code", old.path("code").asText());
        fill(activation, "name", old.path("name").asText());
        activation.put("enable", activation.path("enable").asBoolean(true));
        return store(company(call), activation);
    }

    private Answer store(long company, ObjectNode activation) {
        String code = activation.get("code").asText();
        boolean taken = context.stock().activations().of(company).stream()
                .anyMatch(other -> !other.get("id").equals(activation.get("id"))
                        && other.path("code").asText().equals(code));
        if (taken) {
            throw ApiFailure.conflict("company " + company + " has an activation " + code + " already");
        }
        context.stock().activations().put(company, activation);
        return Answer.ok(activation);
    }

    private static void fill(ObjectNode activation, String field, String otherwise) {
        if (activation.path(field).asText().isEmpty()) {
            activation.put(field, otherwise);
        }
    }

    private ObjectNode activation(Call call) {
        long id = call.parameters().id("activationPortalId");
        return context.stock()
                .activations()
                .find(company(call), id)
                .orElseThrow(() -> ApiFailure.notFound("no activation " + id));
    }

    private long company(Call call) {
        return context.companyOf(call);
    }
}
