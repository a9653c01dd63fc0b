package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.stock.Video;
import java.util.Map;

/** Videos that a service makes of the photos. */
final class Videos {
    private static final int LEAST_PHOTOS = 3;

    private final Context context;

    Videos(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getVehicleVideo", this::read,
                "enqueueVideoCreation", call -> order(call, true),
                "enqueueVideoUnpublish", call -> order(call, false));
    }

    private Answer read(Call call) {
        long vehicle = context.vehicleOf(call);
        return Answer.ok(shown(vehicle, video(vehicle)));
    }

    private Answer order(Call call, boolean wanted) {
        long vehicle = context.vehicleOf(call);
        if (!wanted) {
            video(vehicle);
        }
        Video video = new Video(wanted, context.clock().instant());
        context.stock().putVideo(vehicle, video);
        return Answer.ok(shown(vehicle, video));
    }

    private Video video(long vehicle) {
        return context.stock()
                .video(vehicle)
                .orElseThrow(() -> ApiFailure.notFound("vehicle " + vehicle + " has no video"));
    }

    private ObjectNode shown(long vehicle, Video video) {
        ObjectNode shown = Json.object().put("provider", "VIDEOSPARK");
        boolean waits = context.clock()
                .instant()
                .isBefore(video.since().plus(context.stock().publications().background()));
        if (waits) {
            return shown.put("status", video.wanted() ? "QUEUED" : "UNPUBLISH_QUEUED")
                    .put("message", "The video service has been asked.");
        }
        if (!video.wanted()) {
            return shown.put("status", "UNPUBLISHED").put("message", "The video is not public any more.");
        }
        if (context.stock().gallery(vehicle).images().size() < LEAST_PHOTOS) {
            return shown.put("status", "FAILED").put("message", "A video needs at least " + LEAST_PHOTOS + " photos.");
        }
        return shown.put("status", "PUBLISHED")
                .put("message", "The video is public.")
                .put("url", "https://videos.carspark.example/" + vehicle)
                .put("youtubeUrl", "https://youtube.example/watch?v=cs" + vehicle);
    }
}
