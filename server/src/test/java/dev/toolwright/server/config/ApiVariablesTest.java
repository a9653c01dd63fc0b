package dev.toolwright.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.config.ApiVariables.People;
import dev.toolwright.server.tool.Catalogue.ApiDescriptor;
import dev.toolwright.server.upstream.ApiSettings;
import dev.toolwright.server.upstream.Limits;
import dev.toolwright.server.upstream.Signing;
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
        Signing.OneAccount account = assertInstanceOf(Signing.OneAccount.class, settings.signing());
        assertEquals("u", account.grant().username());
        assertEquals(Duration.ofSeconds(7), settings.limits().attempt());
        assertEquals(2, settings.limits().parallel());
    }

    @Test
    void callsUnsignedWithoutATokenEndpoint() {
        ApiSettings settings = read(environment("API_URL=http://127.0.0.1:1/")).orElseThrow();
        assertEquals(new Signing.Unsigned(), settings.signing());
        assertEquals(Limits.DEFAULT, settings.limits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                USERNAME=u                                  | LIBRARY_API_URL is not set: it is the address of the API of the library
                API_URL=ftp://api.test                      | LIBRARY_API_URL: its value is not right; expected an address such as https://host/path, without user name, query or fragment
                API_URL=https://u:hunter2@api.test          | LIBRARY_API_URL: its value is not right; expected an address such as https://host/path, without user name, query or fragment
                API_URL=https://api.test?key=hunter2        | LIBRARY_API_URL: its value is not right; expected an address such as https://host/path, without user name, query or fragment
                API_URL=https://a.test PASSWORD=hunter2     | LIBRARY_PASSWORD is set, but LIBRARY_AUTH_URL (OAuth token endpoint for one account that everybody shares) is not
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                false | true  | API_URL=https://a.test                  | Unsigned
                false | false | API_URL=https://a.test                  | Unsigned
                true  | true  | API_URL=https://a.test                  | EachPerson
                true  | false | API_URL=https://a.test API_AUTH=person  | EachPerson
                true  | false | API_URL=https://a.test API_AUTH=nobody  | Unsigned
                true  | true  | API_URL=https://a.test API_AUTH=nobody  | Unsigned
                true  | false | API_URL=https://api.test/v1 AUTH_URL=https://id.test/token CLIENT_ID=c USERNAME=u PASSWORD=p | OneAccount
                """)
    void knowsOnWhoseBehalfAnApiIsCalled(boolean signIn, boolean alone, String variables, String signing) {
        Environment environment = environment(variables);
        ApiSettings settings =
                ApiVariables.read(environment, API, new People(signIn, alone)).orElseThrow();
        environment.check();
        assertEquals(signing, settings.signing().getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                true  | false | API_URL=https://a.test                  | LIBRARY_API_AUTH is not set, and there are several APIs: say person if the library takes the tokens of whoever signs in, or nobody if it takes none
                false | true  | API_URL=https://a.test API_AUTH=person  | LIBRARY_API_AUTH is person, but nobody signs in to this server
                true  | true  | API_URL=https://a.test API_AUTH=account | LIBRARY_API_AUTH is account, but LIBRARY_AUTH_URL is not set
                true  | true  | API_URL=https://a.test API_AUTH=me      | LIBRARY_API_AUTH: "me" is not right; expected one of person, account, nobody
                true  | true  | API_URL=https://api.test/v1 AUTH_URL=https://id.test/token CLIENT_ID=c USERNAME=u PASSWORD=p API_AUTH=person | LIBRARY_API_AUTH is not account, but LIBRARY_AUTH_URL is set
                """)
    void nobodysTokenGoesWhereItMayNotBelong(boolean signIn, boolean alone, String variables, String problem) {
        Environment environment = environment(variables);
        ApiVariables.read(environment, API, new People(signIn, alone));
        assertEquals(
                List.of(problem),
                assertThrows(BadConfigurationException.class, environment::check)
                        .problems());
    }

    @Test
    void anOptionalApiMayHaveNoAddress() {
        Environment environment = environment("TIMEOUT=5s");
        ApiDescriptor optional = new ApiDescriptor("library", "the library", true, true);
        assertEquals(Optional.empty(), ApiVariables.read(environment, optional, new People(true, true)));
        environment.check();
    }

    @Test
    void nobodysTokenGoesToAnApiThatTakesNone() {
        Environment environment = environment("API_URL=https://a.test/v2/hunter2");
        ApiDescriptor unsigned = new ApiDescriptor("library", "the library", false, false);
        ApiSettings settings = ApiVariables.read(environment, unsigned, new People(true, false))
                .orElseThrow();
        environment.check();
        assertEquals("Unsigned", settings.signing().getClass().getSimpleName());
    }

    private static Optional<ApiSettings> read(Environment environment) {
        return ApiVariables.read(environment, API, new People(false, true));
    }

    private static Environment environment(String variables) {
        Map<String, String> values = Arrays.stream(variables.split(" "))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(
                        each -> "LIBRARY_" + each[0], each -> each[1], (one, other) -> one, HashMap::new));
        return new Environment("server", values);
    }
}
