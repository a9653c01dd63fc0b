package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.gallery.Gallery;

/** How a stored vehicle is shown. The stored document has no pictures; where they stand depends on what was asked. */
record VehicleView(Context context) {
    /** Alone: pictures under {@code images.GALLERY_ITEM}, and {@code gallery} is null. */
    ObjectNode alone(ObjectNode stored) {
        ObjectNode shown = copy(stored);
        Gallery gallery = gallery(stored);
        ObjectNode images = shown.putNull("gallery").putObject("images");
        if (!gallery.images().isEmpty()) {
            images.set("GALLERY_ITEM", gallery.json(context.home().get()));
        }
        return shown;
    }

    /** In a list: pictures in {@code gallery} where they were asked for, and nowhere otherwise. */
    ObjectNode listed(ObjectNode stored, boolean withGallery) {
        ObjectNode shown = copy(stored);
        if (withGallery) {
            shown.set("gallery", gallery(stored).json(context.home().get()));
            return shown;
        }
        return shown.putNull("gallery");
    }

    /** Shallow: the parts of stored documents are never changed. */
    private static ObjectNode copy(ObjectNode stored) {
        return stored.objectNode().setAll(stored);
    }

    private Gallery gallery(ObjectNode stored) {
        return context.stock().gallery(stored.get("vehicleId").longValue());
    }
}
