package dev.stockspark.sandbox.operations;

import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.gallery.Album;
import dev.stockspark.sandbox.gallery.Downloads;
import java.util.Map;
import java.util.TreeMap;

/** The picture operations, album by album: what the document offers for each. */
final class Albums {
    private final Context context;
    private final Downloads downloads = new Downloads();

    Albums(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        Map<String, Operation> all = new TreeMap<>();
        all.putAll(gallery());
        all.putAll(damage());
        all.putAll(around("ClosedDoors", Album.CLOSED_DOORS_360));
        all.putAll(around("OpenedDoors", Album.OPENED_DOORS_360));
        all.putAll(around("Interiors", Album.INTERIORS_360));
        all.remove("updateVehicle360InteriorsImage");
        all.putAll(discount());
        return all;
    }

    private Map<String, Operation> gallery() {
        AlbumOrder order = order(Album.GALLERY_ITEM);
        AlbumPhotos photos = photos(Album.GALLERY_ITEM);
        return Map.of(
                "getVehicleGalleryImages", order::list,
                "updateGalleryImage", order::update,
                "deleteVehicleGalleryImage", order::delete,
                "reorderVehicleGalleryImages", order::reorder,
                "uploadVehicleGalleryMultipartImage", photos::upload,
                "replaceVehicleGalleryMultipartImage", photos::replace,
                "uploadVehicleGalleryImages", photos::byAddress);
    }

    private Map<String, Operation> damage() {
        AlbumOrder order = order(Album.DAMAGE);
        AlbumPhotos photos = photos(Album.DAMAGE);
        return Map.of(
                "getVehicleDamageImages", order::list,
                "updateDamageImage", order::update,
                "deleteVehicleDamageImage", order::delete,
                "reorderVehicleDamageImages", order::reorder,
                "uploadVehicleDamageMultipartImage", photos::upload,
                "uploadVehicleDamageImages", photos::byAddress);
    }

    private Map<String, Operation> around(String name, Album album) {
        AlbumOrder order = order(album);
        return Map.of(
                "getVehicle360" + name + "Images", order::list,
                "deleteVehicle360" + name + "Images", order::deleteAll,
                "updateVehicle360" + name + "Image", order::update,
                "deleteVehicle360" + name + "Image", order::delete,
                "uploadVehicle360" + name + "Image", photos(album)::upload);
    }

    private Map<String, Operation> discount() {
        AlbumOrder order = order(Album.DISCOUNT);
        AlbumPhotos photos = photos(Album.DISCOUNT);
        return Map.of(
                "getVehicleDiscountImageDto", order::only,
                "deleteVehicleDiscountImage", order::delete,
                "uploadVehicleDiscountMultipartImage", photos::upload,
                "replaceVehicleDiscountMultipartImage", photos::replace);
    }

    private AlbumOrder order(Album album) {
        return new AlbumOrder(context, album);
    }

    private AlbumPhotos photos(Album album) {
        return new AlbumPhotos(context, album, downloads);
    }
}
