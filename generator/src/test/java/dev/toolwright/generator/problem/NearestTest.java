package dev.toolwright.generator.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
    private static final List<String> NAMES =
            List.of("updateVehicle", "getVehicles", "getVehicle", "getDealer", "id", "of", "make", "model", "getModel");

    @ParameterizedTest
    @CsvSource({
        "getVehicl, getVehicle getVehicles",
        "getVehcile, getVehicle getVehicles",
        "GETVEHICLE, getVehicle getVehicles",
        "getVehicleList, getVehicle",
        "upd, updateVehicle",
        "mkae, make",
        "ic, id",
        "if, id of",
    })
    void namesWhatIsNearInAFixedOrder(String wrong, String expected) {
        assertEquals(List.of(expected.split(" ")), Nearest.to(wrong, NAMES));
    }

    @ParameterizedTest
    @CsvSource({"deleteVehicle", "xy", "ge", "''", "priceGross"})
    void suggestsNothingFarFetched(String wrong) {
        assertEquals(List.of(), Nearest.to(wrong, NAMES));
    }

    @Test
    void hintsAsASentence() {
        assertEquals(Optional.of("did you mean \"make\"?"), Nearest.hint("mke", NAMES));
        assertEquals(Optional.of("did you mean \"getVehicle\" or \"getVehicles\"?"), Nearest.hint("getVehicl", NAMES));
        assertEquals(Optional.of("expected \"GET\" or \"PUT\""), Nearest.hint("read", List.of("GET", "PUT")));
        assertEquals(Optional.empty(), Nearest.hint("nothing", NAMES));
        assertEquals(Optional.empty(), Nearest.hint("nothing", List.of()));
    }
}
