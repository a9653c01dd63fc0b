package dev.toolwright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What both sides of the comparison are given, and the side that is written by hand. */
final class Vehicles {
    private static final List<String> MAKES = List.of("Audi", "BMW", "Fiat", "Ford", "Opel", "Seat", "Skoda", "Volvo");

    private Vehicles() {}

    static ObjectNode arguments() {
        Random random = new Random(7);
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        ArrayNode vehicles = arguments.putArray("vehicles");
        for (int i = 0; i < 200; i++) {
            vehicles.addObject()
                    .put("make", MAKES.get(random.nextInt(MAKES.size())))
                    .put("price", 1000.25 + random.nextInt(40_000))
                    .put("mileage", random.nextInt(200_000))
                    .put("days", random.nextInt(300));
        }
        return arguments;
    }

    /** What a good engineer would write for the expression of {@link ExpressionBenchmark}. */
    static ObjectNode byHand(ObjectNode arguments) {
        Map<String, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode vehicle : arguments.path("vehicles")) {
            if (vehicle.path("mileage").longValue() < 150_000) {
                groups.computeIfAbsent(vehicle.path("make").textValue(), make -> new ArrayList<>())
                        .add(vehicle);
            }
        }
        List<ObjectNode> rows = new ArrayList<>();
        groups.forEach((make, vehicles) -> rows.add(row(make, vehicles)));
        rows.sort(Comparator.comparingDouble(
                        (ObjectNode row) -> row.path("average").doubleValue())
                .reversed());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("makes").addAll(rows);
        answer.put("total", arguments.path("vehicles").size());
        return answer;
    }

    private static ObjectNode row(String make, List<JsonNode> vehicles) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        long old = 0;
        for (JsonNode vehicle : vehicles) {
            double price = vehicle.path("price").doubleValue();
            sum += price;
            most = Math.max(most, price);
            old += vehicle.path("days").longValue() > 90 ? 1 : 0;
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("make", make)
                .put("vehicles", (long) vehicles.size())
                .put("average", sum / vehicles.size())
                .put("most", most)
                .put("old", old);
    }
}
