package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Parameters;
import dev.stockspark.sandbox.gallery.Album;
import dev.stockspark.sandbox.gallery.Downloads;
import dev.stockspark.sandbox.gallery.Gallery;
import dev.stockspark.sandbox.gallery.GalleryImage;
import dev.stockspark.sandbox.gallery.Photo;
import dev.stockspark.sandbox.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/** Photos that come into an album: as a file, in place of another, or by address. */
record AlbumPhotos(Context context, Album album, Downloads downloads) {
    /** The document's own status for "not all of it was taken". */
    private static final int PARTLY = 491;

    Answer upload(Call call) {
        boolean main = call.parameters().flag("main").orElse(false);
        ObjectNode outcome = add(
                context.vehicleOf(call),
                call.parts().get(0).bytes(),
                index(call.parameters()),
                main,
                tags(call.parameters()));
        return Answer.ok(outcome);
    }

    private ObjectNode add(long vehicle, byte[] bytes, OptionalInt index, boolean main, List<String> tags) {
        if (context.stock().album(vehicle, album).images().size() >= album.most()) {
            return refused("COLLECTION_SIZE_EXCEEDED_ERROR", "it takes no more than " + album.most());
        }
        long id = context.stock().nextId();
        return switch (Photo.of(context.stock().pictures(), id, bytes)) {
            case Photo.Refused refused -> refused.json();
            case Photo.Taken taken -> {
                GalleryImage image = GalleryImage.of(id, main, tags, taken.picture());
                Gallery gallery = context.stock().change(vehicle, album, now -> now.add(image, index));
                yield stored(gallery, id);
            }
        };
    }

    Answer replace(Call call) {
        long vehicle = context.vehicleOf(call);
        long old = new AlbumOrder(context, album).image(call, vehicle);
        long id = context.stock().nextId();
        boolean main = call.parameters().flag("main").orElse(false);
        return switch (Photo.of(
                context.stock().pictures(), id, call.parts().get(0).bytes())) {
            case Photo.Refused refused -> Answer.json(PARTLY, refused.json());
            case Photo.Taken taken -> {
                GalleryImage image = GalleryImage.of(id, main, tags(call.parameters()), taken.picture());
                Gallery gallery = context.stock()
                        .change(vehicle, album, now -> now.replace(old, image, index(call.parameters()), main));
                yield Answer.json(201, stored(gallery, id).put("imageOriginalId", old));
            }
        };
    }

    /** Photos that are already there stay: the document does not say that they go. */
    Answer byAddress(Call call) {
        long vehicle = context.vehicleOf(call);
        Optional<ObjectNode> twice = twice(call.body());
        ArrayNode outcomes = Json.array();
        call.body()
                .forEach(image ->
                        outcomes.add(twice.map(ObjectNode::deepCopy).orElseGet(() -> download(vehicle, image))));
        boolean all = StreamSupport.stream(outcomes.spliterator(), false)
                .allMatch(outcome -> outcome.get("status").textValue().equals("OK"));
        return Answer.json(all ? 201 : PARTLY, outcomes);
    }

    private ObjectNode download(long vehicle, JsonNode image) {
        String url = image.get("url").textValue();
        OptionalInt index =
                image.path("index").isInt() ? OptionalInt.of(image.get("index").intValue()) : OptionalInt.empty();
        List<String> tags = StreamSupport.stream(image.path("tags").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return downloads
                .fetch(url)
                .map(bytes -> add(vehicle, bytes, index, image.get("main").booleanValue(), tags))
                .orElseGet(() -> refused("IMAGE_DOWNLOAD_ERROR", "the address cannot be read"))
                .put("sourceUrl", url);
    }

    private static Optional<ObjectNode> twice(JsonNode images) {
        List<JsonNode> all = StreamSupport.stream(images.spliterator(), false).toList();
        if (all.stream().filter(image -> image.path("main").booleanValue()).count() > 1) {
            return Optional.of(refused("DUPLICATED_MAIN_ERROR", "more than one photo is the main one"));
        }
        List<Integer> indexes = all.stream()
                .map(image -> image.path("index"))
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue)
                .toList();
        return indexes.stream().distinct().count() == indexes.size()
                ? Optional.empty()
                : Optional.of(refused("DUPLICATED_INDEX_ERROR", "two photos have one index"));
    }

    private ObjectNode stored(Gallery gallery, long id) {
        ObjectNode outcome = Json.object().put("status", "OK");
        outcome.set("image", gallery.json(id, album, context.home().get()));
        return outcome;
    }

    private static ObjectNode refused(String status, String reason) {
        return new Photo.Refused(status, reason).json();
    }

    private static OptionalInt index(Parameters parameters) {
        return parameters
                .number("index")
                .map(index -> OptionalInt.of(index.intValue()))
                .orElse(OptionalInt.empty());
    }

    private static List<String> tags(Parameters parameters) {
        return parameters.text("tags").stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
