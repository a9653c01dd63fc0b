package dev.stockspark.sandbox.contract;

/**
 * One parameter of an operation.
 *
 * @param type of the value, or of each item where it is a list
 * @param rule key of its schema in {@link Schemas}
 */
record Parameter(String name, Place place, boolean required, String type, boolean list, String rule) {
    enum Place {
        PATH,
        QUERY,
        HEADER
    }
}
