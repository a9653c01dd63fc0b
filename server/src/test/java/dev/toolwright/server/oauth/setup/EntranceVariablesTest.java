package dev.toolwright.server.oauth.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.config.Environment;
import dev.toolwright.server.config.ServerVariables;
import dev.toolwright.server.fixture.SampleCatalogue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntranceVariablesTest {
    private static final String GOOD = "SIGN_IN_ISSUER=https://login.test/realms/dealer SIGN_IN_CLIENT_ID=mcp";

    @Test
    void needsAnIssuerAndAClientId() {
        EmbeddedSettings settings = settings(GOOD);
        assertEquals("http://127.0.0.1:8080", settings.site().origin());
        assertEquals("https://login.test/realms/dealer", settings.provider().issuer());
        assertEquals(List.of("openid", "offline_access"), settings.provider().scopes());
        assertEquals("login.test", settings.provider().organisation());
        assertEquals(SignInWay.CODE, settings.way());
        assertEquals(Path.of("data/keys"), settings.keys().file());
        assertEquals(Set.of(), settings.redirectHosts());
    }

    @Test
    void everythingCanBeSaid() {
        EmbeddedSettings settings = settings(GOOD
                + " PUBLIC_URL=https://mcp.test SIGN_IN=password SIGN_IN_CLIENT_SECRET=hunter2 SIGN_IN_SCOPES=openid"
                + " SIGN_IN_NAME=Dealers KEY_FILE=/etc/keys REDIRECT_HOSTS=claude.ai,chatgpt.com DATA=/var/lib/x");
        assertEquals("https://mcp.test", settings.site().origin());
        assertEquals(SignInWay.PASSWORD, settings.way());
        assertEquals(Optional.of("hunter2"), settings.provider().clientSecret());
        assertEquals("Dealers", settings.provider().organisation());
        assertEquals(Path.of("/etc/keys"), settings.keys().file());
        assertEquals(Set.of("claude.ai", "chatgpt.com"), settings.redirectHosts());
        assertFalse(settings.toString().contains("hunter2"), settings.toString());
    }

    @Test
    void theKeysLieBesideTheDatabase() {
        assertEquals(
                Path.of("/var/lib/x/keys"),
                settings(GOOD + " DATA=/var/lib/x").keys().file());
    }

    @Test
    void anExternalProviderNeedsOnlyItsName() {
        Environment environment = environment("AUTH=external SIGN_IN_ISSUER=https://login.test/realms/dealer");
        ExternalSettings settings =
                assertInstanceOf(ExternalSettings.class, read(environment).orElseThrow());
        environment.check();
        assertEquals("https://login.test/realms/dealer", settings.issuer());
        assertEquals("http://127.0.0.1:8080/mcp", settings.audience());
        Environment other = environment(
                "AUTH=external SIGN_IN_ISSUER=https://login.test SIGN_IN_AUDIENCE=stock PUBLIC_URL=https://mcp.test");
        assertEquals(
                "stock",
                assertInstanceOf(ExternalSettings.class, read(other).orElseThrow())
                        .audience());
        Environment nothing = environment("AUTH=external");
        assertTrue(read(nothing).isEmpty());
        assertEquals(
                1,
                assertThrows(BadConfigurationException.class, nothing::check)
                        .problems()
                        .size());
    }

    @Test
    void whereNobodySignsInNothingIsNeeded() {
        Environment environment = environment("AUTH=none");
        assertTrue(read(environment).isEmpty());
        environment.check();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            SIGN_IN_CLIENT_ID=mcp                  | SAMPLE_SIGN_IN_ISSUER is not set: the OpenID provider that people sign in at, exactly as it names itself; required if people sign in
            SIGN_IN_ISSUER=https://login.test      | SAMPLE_SIGN_IN_CLIENT_ID is not set: this server's client id at the provider; required if people sign in
            @ SIGN_IN_ISSUER=http://login.test     | SAMPLE_SIGN_IN_ISSUER: "http://login.test" must be https, because passwords and tokens go there; http is for a provider on this computer
            @ SIGN_IN_ISSUER=login.test            | SAMPLE_SIGN_IN_ISSUER: "login.test" is not right; expected an address such as https://host/path, without user name, query or fragment
            @ SIGN_IN=magic                        | SAMPLE_SIGN_IN: "magic" is not right; expected one of code, password
            @ SIGN_IN_SCOPES=profile               | the scopes of the sign-in must contain openid, or the provider does not say who has signed in
            @ KEYS=hunter2                         | key 1 of the key ring: expected id:base64
            @ KEYS=k1:hunter2                      | key 1 of the key ring: expected 32 bytes in base64
            @ PORT=0                               | people sign in, so the address that they give to their client must be known: set SAMPLE_PUBLIC_URL, such as https://mcp.example.com
            @ HOST=0.0.0.0                         | people sign in, so the address that they give to their client must be known: set SAMPLE_PUBLIC_URL, such as https://mcp.example.com
            @ PUBLIC_URL=http://mcp.test           | the public URL must be https, or http on localhost, 127.0.0.1 or [::1]: http://mcp.test
            """)
    void saysWhatIsMissingOrWrong(String variables, String problem) {
        Environment environment = environment(variables.replace("@", GOOD));
        assertTrue(read(environment).isEmpty() || variables.contains("KEYS") || variables.contains("SIGN_IN=magic"));
        assertEquals(
                List.of(problem),
                assertThrows(BadConfigurationException.class, environment::check)
                        .problems());
    }

    private static EmbeddedSettings settings(String variables) {
        Environment environment = environment(variables);
        Optional<EntranceSettings> settings = read(environment);
        environment.check();
        return assertInstanceOf(EmbeddedSettings.class, settings.orElseThrow());
    }

    private static Optional<EntranceSettings> read(Environment environment) {
        return EntranceVariables.read(environment, ServerVariables.read(environment, new SampleCatalogue()));
    }

    private static Environment environment(String variables) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream(variables.split(" "))
                .map(each -> each.split("=", 2))
                .forEach(each -> values.put("SAMPLE_" + each[0], each[1]));
        return new Environment("sample", values);
    }
}
