package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.gallery.Album;
import dev.stockspark.sandbox.gallery.Gallery;
import dev.stockspark.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The photos of an album that are there: list, move, make one the main one, delete. */
record AlbumOrder(Context context, Album album) {

    /** The image that a path names. @throws ApiFailure 404 if the vehicle does not have it */
    long image(Call call, long vehicle) {
        long id = call.parameters().id("imageId");
        if (!context.stock().album(vehicle, album).contains(id)) {
            throw ApiFailure.notFound("vehicle " + vehicle + " has no image " + id);
        }
        return id;
    }

    Answer list(Call call) {
        return Answer.ok(context.stock()
                .album(context.vehicleOf(call), album)
                .json(album, context.home().get()));
    }

    Answer update(Call call) {
        long vehicle = context.vehicleOf(call);
        long id = image(call, vehicle);
        Gallery gallery = context.stock().change(vehicle, album, now -> moved(now, id, call.body()));
        return Answer.ok(gallery.json(id, album, context.home().get()));
    }

    /** The one picture of an album that takes one. */
    Answer only(Call call) {
        long vehicle = context.vehicleOf(call);
        return context.stock().album(vehicle, album).images().stream()
                .findFirst()
                .map(image -> Answer.ok(context.stock()
                        .album(vehicle, album)
                        .json(image.id(), album, context.home().get())))
                .orElseThrow(() -> ApiFailure.notFound("vehicle " + vehicle + " has no such picture"));
    }

    Answer deleteAll(Call call) {
        context.stock().change(context.vehicleOf(call), album, now -> Gallery.EMPTY);
        return Answer.empty(200);
    }

    Answer delete(Call call) {
        long vehicle = context.vehicleOf(call);
        long id = image(call, vehicle);
        context.stock().change(vehicle, album, now -> now.remove(id));
        return Answer.empty(200);
    }

    Answer reorder(Call call) {
        long vehicle = context.vehicleOf(call);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < call.body().size(); i++) {
            if (!context.stock()
                    .album(vehicle, album)
                    .contains(call.body().get(i).path("imageId").longValue())) {
                errors.add(FieldError.of("[" + i + "].imageId", "vehicle " + vehicle + " has no such image"));
            }
        }
        if (!errors.isEmpty()) {
            throw ApiFailure.invalid(errors);
        }
        context.stock().change(vehicle, album, now -> reordered(now, call.body()));
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
