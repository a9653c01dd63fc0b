package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.gallery.Gallery;
import dev.stockspark.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The photos that are there: list, move, make one the main one, delete. */
final class GalleryOrder {
    private final Context context;

    GalleryOrder(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getVehicleGalleryImages", this::list,
                "updateGalleryImage", this::update,
                "deleteVehicleGalleryImage", this::delete,
                "reorderVehicleGalleryImages", this::reorder);
    }

    /** The image that a path names. @throws ApiFailure 404 if the vehicle does not have it */
    static long image(Context context, Call call, long vehicle) {
        long id = call.parameters().id("imageId");
        if (!context.stock().gallery(vehicle).contains(id)) {
            throw ApiFailure.notFound("vehicle " + vehicle + " has no image " + id);
        }
        return id;
    }

    private Answer list(Call call) {
        return Answer.ok(context.stock()
                .gallery(context.vehicleOf(call))
                .json(context.home().get()));
    }

    private Answer update(Call call) {
        long vehicle = context.vehicleOf(call);
        long id = image(context, call, vehicle);
        Gallery gallery = context.stock().changeGallery(vehicle, now -> moved(now, id, call.body()));
        return Answer.ok(gallery.json(id, context.home().get()));
    }

    private Answer delete(Call call) {
        long vehicle = context.vehicleOf(call);
        long id = image(context, call, vehicle);
        context.stock().changeGallery(vehicle, now -> now.remove(id));
        return Answer.empty(200);
    }

    private Answer reorder(Call call) {
        long vehicle = context.vehicleOf(call);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < call.body().size(); i++) {
            if (!context.stock()
                    .gallery(vehicle)
                    .contains(call.body().get(i).path("imageId").longValue())) {
                errors.add(FieldError.of("[" + i + "].imageId", "vehicle " + vehicle + " has no such image"));
            }
        }
        if (!errors.isEmpty()) {
            throw ApiFailure.invalid(errors);
        }
        context.stock().changeGallery(vehicle, now -> reordered(now, call.body()));
        return Answer.ok(Json.object());
    }

    /** One move after the other, from the lowest new position up, so that the positions come out as they were asked for. */
    private static Gallery reordered(Gallery now, JsonNode moves) {
        List<JsonNode> inOrder = new ArrayList<>();
        moves.forEach(inOrder::add);
        inOrder.sort((a, b) ->
                Integer.compare(a.path("index").asInt(), b.path("index").asInt()));
        Gallery gallery = now;
        for (JsonNode move : inOrder) {
            gallery = moved(gallery, move.path("imageId").longValue(), move);
        }
        return gallery;
    }

    /** Without {@code main} the flag stays as it is. */
    private static Gallery moved(Gallery now, long id, JsonNode to) {
        OptionalInt index =
                to.path("index").isInt() ? OptionalInt.of(to.get("index").intValue()) : OptionalInt.empty();
        return now.update(id, index, to.path("main").asBoolean(now.isMain(id)));
    }
}
