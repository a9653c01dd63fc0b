package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stockspark.sandbox.token.SignIn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class OptionsTest {
    @Test
    void everyOptionIsRead() {
        SandboxConfig config =
                Options.parse("--port", "8099", "--vehicles", "5000", "--latency", "20ms", "--today", "2027-01-02");
        assertEquals(8099, config.port());
        assertEquals(5000, config.seed().vehicles());
        assertEquals(Duration.ofMillis(20), config.latency());
        assertEquals(LocalDate.of(2027, 1, 2), config.seed().today());
        assertEquals(SandboxConfig.STANDARD, Options.parse());
    }

    @Test
    void theProviderIsToldItsWaysAndAddresses() {
        var tokens = Options.parse(
                        "--sign-in",
                        "password",
                        "--redirect",
                        "https://a.example/cb",
                        "--redirect",
                        "https://b.example/cb")
                .tokens();
        assertEquals(SignIn.PASSWORD, tokens.signIn());
        var client = tokens.client("carspark-api").orElseThrow();
        assertTrue(client.allows("https://a.example/cb") && client.allows("https://b.example/cb"));
        assertFalse(client.allows("https://a.example/cb/") || client.allows("https://c.example/cb"));
    }

    @TestFactory
    Stream<DynamicTest> mistakesAreNamed() {
        return Map.of(
                        "--port", "--port has no value",
                        "--port many", "--port takes a number up to 65535, not 'many'",
                        "--port 65536", "--port takes a number up to 65535, not '65536'",
                        "--vehicles 99", "vehicles must be at least 100, not 99",
                        "--vehicles -5", "--vehicles takes a number up to 100000, not '-5'",
                        "--latency soon", "--latency takes a number up to 60000, not 'soon'",
                        "--today tomorrow", "--today takes a day like 2026-11-01, not 'tomorrow'",
                        "--sign-in never", "--sign-in takes code, password or both, not 'never'",
                        "--help me", "unknown option --help",
                        "8080", "8080 has no value")
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    var wrong = assertThrows(
                            IllegalArgumentException.class,
                            () -> Options.parse(each.getKey().split(" ")));
                    assertTrue(wrong.getMessage().startsWith(each.getValue()), wrong.getMessage());
                }));
    }
}
