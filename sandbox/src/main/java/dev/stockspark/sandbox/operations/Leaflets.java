package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.gallery.SmallPdf;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The printable sheet about a vehicle. */
record Leaflets(Context context) {
    Map<String, Operation> operations() {
        return Map.of("getLeaflet", this::print);
    }

    private Answer print(Call call) {
        ObjectNode vehicle = context.vehicle(call, call.parameters().id("id"));
        List<String> lines = Stream.of(
                        vehicle.at("/make/name").asText() + " "
                                + vehicle.at("/model/name").asText(),
                        vehicle.at("/version/name").asText(),
                        vehicle.at("/fuel/description").asText() + ", "
                                + vehicle.at("/gearbox/description").asText(),
                        vehicle.path("firstRegistration").asText(),
                        vehicle.path("mileage").asText() + " km",
                        "EUR " + vehicle.at("/priceGross/consumerPrice").asText(),
                        vehicle.path("description").asText(""))
                .filter(line -> !line.isBlank() && !line.equals("null"))
                .toList();
        return Answer.bytes("application/pdf", SmallPdf.of(lines));
    }
}
