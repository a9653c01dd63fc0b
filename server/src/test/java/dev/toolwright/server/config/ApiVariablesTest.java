package dev.toolwright.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.tool.Catalogue.ApiDescriptor;
import dev.toolwright.server.upstream.ApiSettings;
import dev.toolwright.server.upstream.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiVariablesTest {
    private static final ApiDescriptor API = new ApiDescriptor("library", "the library");
    private static final String GOOD =
            "API_URL=https://api.test/v1 AUTH_URL=https://id.test/token CLIENT_ID=c USERNAME=u" + " PASSWORD=hunter2";

    @Test
    void readsAddressAndSignIn() {
        ApiSettings settings =
                read(environment(GOOD + " TIMEOUT=7s PARALLEL=2")).orElseThrow();
        assertEquals(URI.create("https://api.test/v1"), settings.address());
        assertEquals("u", settings.signIn().orElseThrow().username());
        assertEquals(Duration.ofSeconds(7), settings.limits().attempt());
        assertEquals(2, settings.limits().parallel());
    }

    @Test
    void callsUnsignedWithoutATokenEndpoint() {
        ApiSettings settings = read(environment("API_URL=http://127.0.0.1:1/")).orElseThrow();
        assertEquals(Optional.empty(), settings.signIn());
        assertEquals(Limits.DEFAULT, settings.limits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                USERNAME=u                                  | LIBRARY_API_URL is not set: it is the address of the API of the library
                API_URL=ftp://api.test                      | LIBRARY_API_URL: its value is not right; expected an address such as https://host/path, without user name, query or fragment
                API_URL=https://u:hunter2@api.test          | LIBRARY_API_URL: its value is not right; expected an address such as https://host/path, without user name, query or fragment
                API_URL=https://api.test?key=hunter2        | LIBRARY_API_URL: its value is not right; expected an address such as https://host/path, without user name, query or fragment
                API_URL=https://a.test PASSWORD=hunter2     | LIBRARY_PASSWORD is set, but LIBRARY_AUTH_URL (OAuth token endpoint; without it the API is called unsigned) is not
                API_URL=https://a.test AUTH_URL=https://b.c | LIBRARY_AUTH_URL is set, but LIBRARY_PASSWORD (its password) is not
                API_URL=https://a.test TIMEOUT=soon         | LIBRARY_TIMEOUT: "soon" is not right; expected a duration such as 500ms, 30s, 5m or 1h
                API_URL=https://a.test PARALLEL=0           | LIBRARY_PARALLEL: "0" is not right; expected a whole number from 1 to 1000
                """)
    void saysWhatIsWrongAndRepeatsNoSecret(String variables, String problem) {
        Environment environment = environment(variables);
        read(environment);
        List<String> problems = assertThrows(BadConfigurationException.class, environment::check)
                .problems();
        assertTrue(problems.contains(problem), problems.toString());
        assertTrue(problems.stream().noneMatch(each -> each.contains("hunter2")), problems.toString());
    }

    private static Optional<ApiSettings> read(Environment environment) {
        return ApiVariables.read(environment, API);
    }

    private static Environment environment(String variables) {
        Map<String, String> values = Arrays.stream(variables.split(" "))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(
                        each -> "LIBRARY_" + each[0], each -> each[1], (one, other) -> one, HashMap::new));
        return new Environment("server", values);
    }
}
