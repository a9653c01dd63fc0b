package dev.stockspark.sandbox.gallery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The pictures of one album of a vehicle in order; positions count from 1 without gaps, and at most one picture is the main one. */
public record Gallery(List<GalleryImage> images) {
    public static final Gallery EMPTY = new Gallery(List.of());

    public Gallery {
        images = List.copyOf(images);
    }

    public boolean contains(long id) {
        return position(id).isPresent();
    }

    public boolean isMain(long id) {
        return images.stream().anyMatch(image -> image.id() == id && image.main());
    }

    /** Puts a picture at a position, or at the end. */
    public Gallery add(GalleryImage image, OptionalInt index) {
        List<GalleryImage> next = new ArrayList<>(image.main() ? withoutMain().images : images);
        next.add(slot(index.orElse(next.size() + 1), next.size()), image);
        return new Gallery(next);
    }

    public Gallery remove(long id) {
        return new Gallery(images.stream().filter(image -> image.id() != id).toList());
    }

    /** Moves a picture and sets its flag; without an index it stays where it is. */
    public Gallery update(long id, OptionalInt index, boolean main) {
        int now = position(id).orElseThrow();
        GalleryImage moved = images.get(now - 1).withMain(main);
        return remove(id).add(moved, OptionalInt.of(index.orElse(now)));
    }

    /** Puts another picture in the place of one. It becomes the main one if told so, or if the one that goes was. */
    public Gallery replace(long id, GalleryImage other, OptionalInt index, boolean main) {
        int now = position(id).orElseThrow();
        boolean first = main || images.get(now - 1).main();
        return remove(id).add(other.withMain(first), OptionalInt.of(index.orElse(now)));
    }

    public ObjectNode json(long id, Album album, String home) {
        int position = position(id).orElseThrow();
        return images.get(position - 1).json(position, album, home);
    }

    public ArrayNode json(Album album, String home) {
        ArrayNode list = Json.array();
        images.forEach(image -> list.add(json(image.id(), album, home)));
        return list;
    }

    private Gallery withoutMain() {
        return new Gallery(images.stream().map(image -> image.withMain(false)).toList());
    }

    private OptionalInt position(long id) {
        return IntStream.rangeClosed(1, images.size())
                .filter(position -> images.get(position - 1).id() == id)
                .findFirst();
    }

    private static int slot(int index, int size) {
        return Math.max(0, Math.min(index - 1, size));
    }
}
