package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.exchange.Part;
import dev.stockspark.sandbox.gallery.Photo;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Map;

/** Files of a car that a customer wants to trade in. All are stored, or none. */
record TradeIns(Context context) {
    Map<String, Operation> operations() {
        return Map.of("uploadTradeInFiles", this::upload);
    }

    private Answer upload(Call call) {
        List<FieldError> errors = call.parts().stream()
                .filter(part -> part.bytes().length == 0 || part.bytes().length > Photo.LARGEST)
                .map(part -> FieldError.of("files", part.fileName() + " must have 1 byte to 5 MB"))
                .toList();
        if (!errors.isEmpty()) {
            throw ApiFailure.invalid(errors);
        }
        ObjectNode answer = Json.object();
        ArrayNode urls = answer.putArray("urls");
        call.parts().forEach(part -> urls.add(stored(part)));
        return Answer.ok(answer);
    }

    private String stored(Part part) {
        return context.home().get()
                + context.stock()
                        .pictures()
                        .keep(context.stock().nextId(), part.fileName(), part.mediaType(), part.bytes())
                        .file();
    }
}
