package dev.stockspark.sandbox.operations;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Operation;
import java.util.Map;
import java.util.TreeMap;

/** What the sandbox can do, by operation id. An operation of the document that is not here answers 501. */
public final class Operations {
    private Operations() {}

    public static Map<String, Operation> of(Context context) {
        Map<String, Operation> all = new TreeMap<>();
        all.put("healthCheck", call -> Answer.empty(200));
        all.putAll(new Companies(context).operations());
        all.putAll(new Dealers(context).operations());
        all.putAll(new Vehicles(context).operations());
        all.putAll(new StockMakes(context).operations());
        all.putAll(new CatalogueSearch(context).operations());
        all.putAll(new Dictionaries(context).operations());
        all.putAll(new Drafts(context).operations());
        all.putAll(new GalleryPhotos(context).operations());
        all.putAll(new GalleryOrder(context).operations());
        return all;
    }
}
