package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.gallery.Album;
import dev.stockspark.sandbox.gallery.Gallery;

/** How a stored vehicle is shown. The stored document has no pictures; where they stand depends on what was asked. */
record VehicleView(Context context) {
    /** Alone: pictures under {@code images.GALLERY_ITEM}, and {@code gallery} is null. */
    ObjectNode alone(ObjectNode stored) {
        ObjectNode shown = copy(stored);
        ObjectNode images = shown.putNull("gallery").putObject("images");
        for (Album album : Album.values()) {
            Gallery pictures = context.stock().album(id(stored), album);
            if (!pictures.images().isEmpty()) {
                images.set(album.name(), pictures.json(album, context.home().get()));
            }
        }
        return shown;
    }

    /** In a list: pictures in {@code gallery} where they were asked for, and nowhere otherwise. */
    ObjectNode listed(ObjectNode stored, boolean withGallery) {
        ObjectNode shown = copy(stored);
        if (withGallery) {
            shown.set(
                    "gallery",
                    context.stock()
                            .gallery(id(stored))
                            .json(Album.GALLERY_ITEM, context.home().get()));
            return shown;
        }
        return shown.putNull("gallery");
    }

    /** Shallow: the parts of stored documents are never changed. */
    private ObjectNode copy(ObjectNode stored) {
        ObjectNode shown = stored.objectNode().setAll(stored);
        shown.set("publications", new PublicationView(context).brief(stored));
        return shown;
    }

    private static long id(ObjectNode stored) {
        return stored.get("vehicleId").longValue();
    }
}
