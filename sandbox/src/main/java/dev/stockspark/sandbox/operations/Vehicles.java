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
import java.util.UUID;

/** The stock: search, read, create, replace, delete. */
final class Vehicles {
    private static final int LARGEST_PAGE = 2000;
    /** Fields of a record that no client sets. */
    private static final List<String> OWNED =
            List.of("vehicleId", "creationDate", "publications", "globalId", "companyOwnerId");

    private final Context context;
    private final VehicleView view;
    private final VehicleRules rules;

    Vehicles(Context context) {
        this.context = context;
        this.view = new VehicleView(context);
        this.rules = new VehicleRules(context);
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getVehicles", this::search,
                "getVehicle", call -> Answer.ok(view.alone(stored(call))),
                "addVehicle", this::add,
                "updateVehicle", this::replace,
                "deleteVehicle", this::delete);
    }

    private Answer search(Call call) {
        int page = number(call, "page", 0, 0, Integer.MAX_VALUE);
        int size = number(call, "size", 10, 1, LARGEST_PAGE);
        call.parameters().number("companyId").ifPresent(id -> context.company(call, id));
        List<ObjectNode> found = context.vehicles(call)
                .filter(new VehicleFilter(call.parameters(), context.stock(), new PublicationView(context)))
                .sorted(VehicleOrder.of(call.parameters(), context.stock()))
                .toList();
        boolean withGallery = call.parameters().flag("withGallery").orElse(false);
        ArrayNode vehicles = Json.array();
        found.stream()
                .skip((long) page * size)
                .limit(size)
                .forEach(vehicle -> vehicles.add(view.listed(vehicle, withGallery)));
        ObjectNode answer = Json.object()
                .put("totalPages", (found.size() + size - 1) / size)
                .put("totalVehicles", found.size());
        answer.set("vehicles", vehicles);
        return Answer.ok(answer);
    }

    private Answer add(Call call) {
        ObjectNode vehicle = call.body().deepCopy();
        rules.forCreation(call, vehicle);
        vehicle.put("vehicleId", context.stock().nextId())
                .put("creationDate", context.now())
                .put("globalId", UUID.randomUUID().toString());
        vehicle.set("companyOwnerId", vehicle.get("companyId"));
        vehicle.putArray("publications");
        return store(call, vehicle);
    }

    private Answer replace(Call call) {
        ObjectNode old = stored(call);
        ObjectNode vehicle = call.body().deepCopy();
        rules.forReplacement(call, vehicle);
        OWNED.forEach(field -> vehicle.set(field, old.get(field)));
        return store(call, vehicle);
    }

    /** Pictures have operations of their own: what a record says about them is not taken over. */
    private Answer store(Call call, ObjectNode vehicle) {
        rules.complete(context.country(call), vehicle);
        vehicle.put("modificationDate", context.now());
        vehicle.remove(List.of("images", "gallery"));
        context.stock().putVehicle(vehicle);
        return Answer.ok(view.alone(vehicle));
    }

    private Answer delete(Call call) {
        context.stock().removeVehicle(stored(call).get("vehicleId").longValue());
        return Answer.empty(200);
    }

    private ObjectNode stored(Call call) {
        return context.vehicle(call, call.parameters().id("id"));
    }

    private static int number(Call call, String name, int otherwise, int least, int most) {
        long value = call.parameters().number(name).orElse((long) otherwise);
        if (value < least || value > most) {
            throw ApiFailure.invalid(
                    List.of(FieldError.of(name, "must be from " + least + " to " + most + ", not " + value)));
        }
        return (int) value;
    }
}
