package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.exchange.Part;
import dev.stockspark.sandbox.gallery.Photo;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People whom buyers can turn to. */
final class VehicleManagers {
    private static final List<String> FIELDS = List.of("firstName", "lastName", "email", "phone", "role");

    private final Context context;

    VehicleManagers(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getVehicleManagersByCompanyId", this::list,
                "getVehicleManagerById", call -> Answer.ok(manager(call)),
                "createVehicleManager", this::create,
                "updateVehicleManager", this::update,
                "deleteVehicleManager", this::delete,
                "deleteVehicleManagerPhotoById", this::deletePhoto);
    }

    private Answer list(Call call) {
        ArrayNode list = Json.array();
        context.stock().managers().of(context.companyOf(call)).forEach(list::add);
        return Answer.ok(list);
    }

    private Answer create(Call call) {
        long company = context.companyOf(call);
        return store(call, company, context.stock().nextId(), Optional.empty());
    }

    /** The portrait stays where no other is sent. */
    private Answer update(Call call) {
        ObjectNode old = manager(call);
        return store(
                call,
                context.companyOf(call),
                old.get("id").longValue(),
                Optional.ofNullable(old.path("photo").textValue()));
    }

    private Answer store(Call call, long company, long id, Optional<String> photo) {
        ObjectNode manager = Json.object().put("id", id).put("companyId", company);
        FIELDS.forEach(field -> call.parameters().text(field).ifPresent(value -> manager.put(field, value)));
        if (manager.has("email") && !manager.get("email").textValue().contains("@")) {
            throw ApiFailure.invalid(
                    List.of(new FieldError("email", "must be an address", Optional.of(manager.get("email")))));
        }
        call.parts().stream()
                .findFirst()
                .map(part -> stored(id, part))
                .or(() -> photo)
                .ifPresent(url -> manager.set("photo", TextNode.valueOf(url)));
        context.stock().managers().put(company, manager);
        return Answer.ok(manager);
    }

    private String stored(long id, Part part) {
        return switch (Photo.of(context.stock().pictures(), id, part.bytes())) {
            case Photo.Taken taken -> context.home().get() + taken.picture().file();
            case Photo.Refused refused -> throw ApiFailure.invalid(List.of(FieldError.of("photo", refused.reason())));
        };
    }

    private Answer delete(Call call) {
        context.stock().managers().remove(manager(call).get("id").longValue());
        return Answer.empty(200);
    }

    private Answer deletePhoto(Call call) {
        ObjectNode manager = manager(call).deepCopy();
        manager.remove("photo");
        context.stock().managers().put(context.companyOf(call), manager);
        return Answer.empty(200);
    }

    private ObjectNode manager(Call call) {
        long id = call.parameters().id("vehicleManagerId");
        return context.stock()
                .managers()
                .find(context.companyOf(call), id)
                .orElseThrow(() -> ApiFailure.notFound("no vehicle manager " + id));
    }
}
