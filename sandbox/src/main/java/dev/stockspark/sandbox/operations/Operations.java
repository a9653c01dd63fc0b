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
        all.put("metrics", call -> Answer.empty(200));
        all.putAll(new Companies(context).operations());
        all.putAll(new Dealers(context).operations());
        all.putAll(new Vehicles(context).operations());
        all.putAll(new StockMakes(context).operations());
        all.putAll(new CatalogueSearch(context).operations());
        all.putAll(new Dictionaries(context).operations());
        all.putAll(new Drafts(context).operations());
        all.putAll(new Albums(context).operations());
        all.putAll(new Activations(context).operations());
        all.putAll(new Publishing(context).operations());
        all.putAll(new VehicleManagers(context).operations());
        all.putAll(new Papers(context).operations());
        all.putAll(new Videos(context).operations());
        all.putAll(new Leaflets(context).operations());
        all.putAll(new TradeIns(context).operations());
        all.putAll(new AppConfigs(context).operations());
        all.putAll(new Credentials(context).operations());
        return all;
    }
}
