package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stockspark.app.acceptance.OfficialClient.Steps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An update changes what is named and leaves the rest of the record as it came, digit by digit: also what no document knows. An API that
 * rounded numbers itself would hide a fault of ours, so this one is of the test and keeps the bytes.
 */
final class UnknownFieldsIT {
    /** Fields of every kind of JSON; those that the tools know stand among them. */
    private static final String RECORD =
            "{\"z\":1,\"vehicleId\":5,\"xNumbers\":[12.50,1e3,1E400,-0,-0.0,0.10,123456789012345678901234567890,"
                    + "0.1000000000000000055511151231257827,1.0E-7],\"a\":null,\"xText\":\"\\u00e9 \\\" \\\\ \\/ \\ud83d\\ude97 \\u0000 \\u2028\","
                    + "\"xTrue\":true,\"xFalse\":false,\"xEmpty\":{},\"xNone\":[],\"make\":{\"id\":24,\"name\":\"Fiat\",\"own\":1.10},"
                    + "\"model\":{\"name\":\"Panda\"},\"xDeep\":{\"b\":[{\"c\":[[{\"d\":1.00}]]}],\"a\":{\"\":0}},"
                    + "\"priceGross\":{\"consumerPrice\":@PRICE,\"listPrice\":15000.00,\"own\":{\"cents\":1500000}},\"mileage\":@KM,"
                    + "\"images\":{\"GALLERY_ITEM\":[]},\"Z\":\"last\"}";

    private static RecordingApi api;
    private static Program server;

    @BeforeAll
    static void start() {
        api = RecordingApi.start(record("9900.00", "41000"));
        server = Stack.server(Stack.pointingAt(api.address()));
        server.address(Stack.START);
        run(new Steps().call("select_company", Map.of("companyId", 1)));
    }

    @AfterAll
    static void stop() {
        server.close();
        api.close();
    }

    @ParameterizedTest
    @CsvSource({
        "update_vehicle_price, 9500.5, 41000",
        "update_vehicle, 9900.00, 42000",
        "apply_bulk_discount, 8910, 41000"
    })
    void surviveDigitByDigit(String tool, String price, String mileage) {
        api.forget();
        Map<String, Object> arguments =
                switch (tool) {
                    case "update_vehicle_price" -> Map.of("vehicleId", 5, "newPrice", 9500.5);
                    case "update_vehicle" -> Map.of("vehicleId", 5, "updates", Map.of("mileage", 42_000));
                    default -> Map.of("vehicleIds", List.of(5), "discountPercentage", 10);
                };
        String answer = run(new Steps().call(tool, arguments));

        assertEquals(
                List.of(SameJson.unescaped(record(price, mileage))),
                api.sent().stream().map(SameJson::unescaped).toList(),
                answer);
    }

    private static String record(String price, String mileage) {
        return RECORD.replace("@PRICE", price).replace("@KM", mileage);
    }

    private static String run(Steps steps) {
        String answer = OfficialClient.CLIENT_2_MODERN
                .run(server.address(Stack.START), steps)
                .getLast()
                .toString();
        assertTrue(!answer.contains("\"isError\":true") && !answer.contains("\"rejected\""), answer);
        return answer;
    }
}
