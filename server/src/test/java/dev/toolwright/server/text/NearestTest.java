package dev.toolwright.server.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "make, make",
        "mkae, make",
        "Make, make",
        "modle, model",
        "vehicleid, vehicle_id",
        "vehicel_id, vehicle_id",
        "colour, ''",
        "x, ''",
        "'', ''",
        "identification_of_vehicle, ''",
    })
    void findsWhatWasMeantOrNothing(String wrong, String right) {
        assertEquals(
                right, Nearest.to(wrong, List.of("make", "model", "vehicle_id")).orElse(""));
    }
}
