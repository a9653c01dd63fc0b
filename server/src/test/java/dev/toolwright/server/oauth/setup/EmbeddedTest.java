package dev.toolwright.server.oauth.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.fixture.SampleCatalogue;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.Wire;
import dev.toolwright.server.oauth.jdbc.Databases;
import dev.toolwright.server.oauth.provider.LocalProvider;
import dev.toolwright.server.oauth.site.PublicAddress;
import dev.toolwright.server.upstream.Credential;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authorization server as it is started for real, against a provider on loopback. */
final class EmbeddedTest {
    private final LocalProvider provider = new LocalProvider();
    private final List<Entrance> opened = new ArrayList<>();
    private final HikariDataSource database = Databases.h2();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        opened.forEach(Entrance::close);
        provider.close();
        database.close();
    }

    @Test
    void peopleSignInWithAPasswordAndTheirTokensAreShownToTheApis() {
        provider.token = form -> LocalProvider.tokens(
                "of-" + form.one("username").orElseThrow(),
                "r",
                provider.signed(provider.claims("anna", "").build()));
        Entrance embedded = open(SignInWay.PASSWORD, "keys");
        signIn(embedded);
        Person anna = new Person(provider.issuer() + "#anna");
        assertEquals(
                new Credential.Bearer("of-anna"),
                embedded.credentials().of(anna, Instant.now().plusSeconds(600)));
    }

    @Test
    void anotherKeyFileIsNoticed() throws IOException {
        provider.token = form -> LocalProvider.tokens(
                "a", "r", provider.signed(provider.claims("anna", "").build()));
        signIn(open(SignInWay.PASSWORD, "keys"));
        open(SignInWay.PASSWORD, "keys");
        String problem = assertThrows(BadConfigurationException.class, () -> open(SignInWay.PASSWORD, "others"))
                .getMessage();
        assertTrue(problem.contains("others open none of the 1 sign-ins in the store"), problem);
        Files.writeString(folder.resolve("broken"), "nonsense");
        Files.setPosixFilePermissions(
                folder.resolve("broken"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        problem = assertThrows(BadConfigurationException.class, () -> open(SignInWay.PASSWORD, "broken"))
                .getMessage();
        assertTrue(problem.contains("key 1 of the key ring: expected id:base64"), problem);
        Files.createDirectory(folder.resolve("directory"));
        problem = assertThrows(BadConfigurationException.class, () -> open(SignInWay.PASSWORD, "directory"))
                .getMessage();
        assertTrue(problem.contains("directory"), problem);
    }

    @Test
    void aProviderThatIsDownKeepsNobodyFromStartingButAnotherOneDoes() {
        provider.down = true;
        open(SignInWay.CODE, "keys");
        provider.down = false;
        provider.document = json -> LocalProvider.Reply.json(404, "");
        String problem = assertThrows(BadConfigurationException.class, () -> open(SignInWay.CODE, "keys"))
                .getMessage();
        assertTrue(problem.contains("so the server was not started") && problem.contains("status 404"), problem);
    }

    private void signIn(Entrance embedded) {
        WebServer server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .routing(embedded.protection()::register)
                .build()
                .start();
        try {
            Flow app = Flow.registered(new Wire(server.port()), "https://app.example/cb");
            HttpResponse<String> login =
                    app.approve(app.authorize(), "reading:read", "writing:write", "offline_access");
            HttpResponse<String> arrived = app.wire()
                    .post(
                            "/login",
                            Wire.form(
                                    "transaction",
                                    new Flow.Page(login).hidden("transaction"),
                                    "username",
                                    "anna",
                                    "password",
                                    "p"),
                            "Cookie",
                            Flow.cookies(login),
                            "Origin",
                            "https://mcp.example.com",
                            "Sec-Fetch-Site",
                            "same-origin");
            assertEquals(303, arrived.statusCode(), arrived.body());
            assertEquals(
                    200,
                    app.exchange(Flow.parameter(arrived, "code").orElseThrow()).statusCode());
        } finally {
            server.stop();
        }
    }

    private Entrance open(SignInWay way, String keys) {
        EmbeddedSettings settings = new EmbeddedSettings(
                PublicAddress.of(URI.create("https://mcp.example.com")),
                provider.settings(),
                way,
                new KeySource(Optional.empty(), folder.resolve(keys)),
                Set.of());
        Entrance embedded = Entrance.open(settings, new SampleCatalogue(), List.of("reading", "writing"), database);
        opened.add(embedded);
        return embedded;
    }
}
