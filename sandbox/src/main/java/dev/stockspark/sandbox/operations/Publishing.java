package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.stock.Publication;
import java.util.List;
import java.util.Map;

/** Onto the portals and off them. What is asked for happens a little later, as {@link PublicationView} shows. */
final class Publishing {
    private final Context context;
    private final PublicationView view;

    Publishing(Context context) {
        this.context = context;
        this.view = new PublicationView(context);
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getPublicationStatus", call -> Answer.ok(view.full(vehicle(call))),
                "getPublications", call -> Answer.ok(view.brief(vehicle(call))),
                "publishVehicle", call -> one(call, true),
                "unpublishVehicle", call -> one(call, false),
                "publishAllVehicle", call -> all(call, true),
                "unpublishAllVehicle", call -> all(call, false),
                "addAutoPublishTag", call -> everywhere(call, true),
                "removeFromAllPortals", call -> everywhere(call, false));
    }

    private Answer one(Call call, boolean publish) {
        ObjectNode vehicle = vehicle(call);
        String code = call.parameters().required("activationCode");
        ObjectNode activation = activations(vehicle).stream()
                .filter(each -> each.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow(() -> ApiFailure.notFound("no activation " + code));
        if (publish && !enabled(activation)) {
            throw ApiFailure.conflict("activation " + code + " is not enabled");
        }
        want(vehicle, activation, publish);
        return Answer.ok(TextNode.valueOf(publish ? "PUBLISH_QUEUED" : "UNPUBLISH_QUEUED"));
    }

    private Answer all(Call call, boolean publish) {
        everywhere(call, publish);
        return Answer.ok(TextNode.valueOf(publish ? "PUBLISH_QUEUED" : "UNPUBLISH_QUEUED"));
    }

    private Answer everywhere(Call call, boolean publish) {
        ObjectNode vehicle = vehicle(call);
        activations(vehicle).stream()
                .filter(activation -> !publish || enabled(activation))
                .forEach(activation -> want(vehicle, activation, publish));
        return Answer.empty(200);
    }

    private void want(ObjectNode vehicle, ObjectNode activation, boolean publish) {
        long id = vehicle.get("vehicleId").longValue();
        long account = activation.get("id").longValue();
        Publication now = context.stock().publications().find(id, account);
        boolean full = !now.wanted() && full(vehicle.get("companyId").longValue(), activation);
        Publication next = now.want(
                publish, view.active(vehicle, activation), full, context.clock().instant());
        context.stock().publications().put(id, account, next);
    }

    private boolean full(long company, ObjectNode activation) {
        return context.stock()
                .places(company, activation.get("portalKey").textValue())
                .filter(places -> context.stock()
                                .publications()
                                .wanted(activation.get("id").longValue())
                        >= places)
                .isPresent();
    }

    private List<ObjectNode> activations(ObjectNode vehicle) {
        return context.stock().activations().of(vehicle.get("companyId").longValue());
    }

    private static boolean enabled(ObjectNode activation) {
        return activation.path("enable").booleanValue();
    }

    private ObjectNode vehicle(Call call) {
        return context.vehicle(call, call.parameters().id("vehicleId"));
    }
}
