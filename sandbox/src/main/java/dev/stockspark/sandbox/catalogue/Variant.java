package dev.stockspark.sandbox.catalogue;

/** A version together with the model and make it belongs to. */
public record Variant(Make make, Model model, Trim trim) {
    /** Name of the class as vehicles write it. */
    public String vehicleClass() {
        return make.vehicleClass().equals("auto") ? "CAR" : "LCV";
    }

    /** Whether it was sold in a year. */
    public boolean soldIn(int year) {
        return year >= model.since();
    }
}
