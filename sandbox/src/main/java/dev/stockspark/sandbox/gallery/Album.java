package dev.stockspark.sandbox.gallery;

/** The collections of pictures that a vehicle has, each by its {@code type} in the document. */
public enum Album {
    GALLERY_ITEM,
    DAMAGE,
    CLOSED_DOORS_360,
    OPENED_DOORS_360,
    INTERIORS_360,
    DISCOUNT;

    private static final int MANY = 100;

    /** How many pictures it takes. */
    public int most() {
        return this == DISCOUNT ? 1 : MANY;
    }
}
