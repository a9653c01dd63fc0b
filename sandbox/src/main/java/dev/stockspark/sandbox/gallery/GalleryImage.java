package dev.stockspark.sandbox.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.json.Json;
import java.util.List;

/**
 * One picture of a vehicle.
 *
 * @param file name under which {@link Pictures} has the bytes
 * @param hash MD5 of the bytes, in hex; empty for a seeded picture
 */
public record GalleryImage(long id, boolean main, List<String> tags, String file, String hash) {
    public GalleryImage {
        tags = List.copyOf(tags);
    }

    /** A seeded picture. Its hash is made when somebody looks: thousands of pictures are never looked at. */
    public static GalleryImage painted(long id, boolean main) {
        return new GalleryImage(id, main, List.of(), Pictures.name(id), "");
    }

    @Override
    public String hash() {
        return hash.isEmpty() ? Pictures.painted(id).hash() : hash;
    }

    public static GalleryImage of(long id, boolean main, List<String> tags, Picture picture) {
        return new GalleryImage(id, main, tags, picture.file(), picture.hash());
    }

    GalleryImage withMain(boolean flag) {
        return new GalleryImage(id, flag, tags, file, hash);
    }

    /** An {@code Image} of the document. @param home address that file names are relative to */
    ObjectNode json(int index, Album album, String home) {
        ObjectNode node = Json.object()
                .put("index", index)
                .put("main", main)
                .put("id", id)
                .put("url", home + file)
                .put("hash", hash())
                .putNull("originalHash");
        if (tags.isEmpty()) {
            node.putNull("tags");
        } else {
            tags.forEach(node.putArray("tags")::add);
        }
        return node.put("type", album.name());
    }
}
