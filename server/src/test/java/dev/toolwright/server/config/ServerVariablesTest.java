package dev.toolwright.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.fixture.SampleCatalogue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerVariablesTest {
    @Test
    void nothingSetIsALocalServer() {
        ServerConfig config = read(Map.of()).orElseThrow();
        assertEquals("127.0.0.1", config.host());
        assertEquals(8080, config.port());
        assertEquals(AuthMode.EMBEDDED, config.auth());
        assertEquals(List.of("reading", "writing"), config.toolsets());
        assertEquals(Duration.ofSeconds(60), config.limits().call());
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        assertEquals(
                List.of(
                        "SAMPLE_PORT: \"80800\" is not right; expected a whole number from 0 to 65535",
                        "SAMPLE_AUTH: \"nobody\" is not right; expected one of embedded, external, none",
                        "SAMPLE_TOOLSETS: there is no toolset \"raeding\"; did you mean \"reading\"?",
                        "SAMPLE_LOG: \"loud\" is not right; expected one of warning, info, debug",
                        "SAMPLE_CALL_TIMEOUT: \"60\" is not right; expected a duration such as 500ms, 30s, 5m or 1h"),
                problems(Map.of(
                        "SAMPLE_PORT", "80800",
                        "SAMPLE_AUTH", "nobody",
                        "SAMPLE_TOOLSETS", "raeding",
                        "SAMPLE_LOG", "loud",
                        "SAMPLE_CALL_TIMEOUT", "60")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "10.0.0.1", "no.such.host.invalid"})
    void withoutSignInItListensOnLoopbackOnly(String host) {
        List<String> problems = problems(Map.of("SAMPLE_AUTH", "none", "SAMPLE_HOST", host));
        assertEquals(
                List.of(
                        "without sign-in (auth mode none) everybody who reaches the server acts as its owner, so it listens on a"
                                + " loopback address only, and \"" + host + "\" is not one; use 127.0.0.1"),
                problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.53", "::1", "localhost"})
    void loopbackAddressesAreFine(String host) {
        assertEquals(
                host,
                read(Map.of("SAMPLE_AUTH", "none", "SAMPLE_HOST", host))
                        .orElseThrow()
                        .host());
    }

    @Test
    void aConnectionMayNotBeCutBeforeItsCallEnds() {
        assertEquals(
                List.of(
                        "a connection may be silent for 30 s but a call may take 60 s, so calls would be cut off; make the first longer"),
                problems(Map.of("SAMPLE_IDLE_TIMEOUT", "30s")));
    }

    @Test
    void toolsetsCanBeChosen() {
        assertEquals(
                List.of("extras"),
                read(Map.of("SAMPLE_TOOLSETS", "extras")).orElseThrow().toolsets());
        assertEquals(
                3,
                read(Map.of("SAMPLE_TOOLSETS", "all")).orElseThrow().toolsets().size());
    }

    @Test
    void unknownVariablesAreMentionedWithTheRightName() {
        Environment env =
                new Environment("sample", Map.of("SAMPLE_PROT", "1", "SAMPLE_XYZ_ABC", "1", "OTHER_PORT", "1"));
        ServerVariables.read(env, new SampleCatalogue());
        assertEquals(
                List.of(
                        "SAMPLE_PROT is set but means nothing here; did you mean \"SAMPLE_PORT\"?",
                        "SAMPLE_XYZ_ABC is set but means nothing here"),
                env.unknown());
    }

    @Test
    void secretsAreNotRepeated() {
        Environment env = new Environment("sample", Map.of("SAMPLE_KEY", "hunter2"));
        env.read(new Variable<>("KEY", Shape.number(0, 9), "0", "a key", true));
        String message =
                assertThrows(BadConfigurationException.class, env::check).getMessage();
        assertTrue(message.contains("SAMPLE_KEY") && !message.contains("hunter2"), message);
    }

    @Test
    void everyVariableIsDocumented() {
        Environment env = new Environment("sample", Map.of());
        ServerVariables.read(env, new SampleCatalogue());
        assertEquals(21, env.documentation().size());
        assertTrue(env.documentation().stream().allMatch(line -> line.matches("SAMPLE_\\w+ +\\S+ +.*\\(.*\\)")));
    }

    private static Optional<ServerConfig> read(Map<String, String> variables) {
        return ServerVariables.read(new Environment("sample", variables), new SampleCatalogue());
    }

    private static List<String> problems(Map<String, String> variables) {
        Environment env = new Environment("sample", variables);
        assertEquals(
                variables.containsKey("SAMPLE_HOST") || variables.containsKey("SAMPLE_IDLE_TIMEOUT"),
                ServerVariables.read(env, new SampleCatalogue()).isEmpty());
        return assertThrows(BadConfigurationException.class, env::check).problems();
    }
}
