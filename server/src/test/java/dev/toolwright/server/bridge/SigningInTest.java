package dev.toolwright.server.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.bridge.signin.Identity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first sign-in of a person, and what is kept of it. */
final class SigningInTest extends GuardedServer {
    @Test
    void thePersonSignsInOnceForAllBridges() throws IOException {
        assertTrue(listed().has("result"));
        assertTrue(listed().has("result"));
        assertEquals(1, person.opened().size());
        assertEquals(1, server.authority().visits("/register"));
        Map<String, String> asked = Authority.parameters(person.opened().peek());
        assertEquals("code", asked.get("response_type"));
        assertEquals("S256", asked.get("code_challenge_method"));
        assertEquals(43, asked.get("code_challenge").length());
        assertEquals(server.address().toString(), asked.get("resource"));
        assertEquals("read offline_access", asked.get("scope"));
        assertEquals("consent", asked.get("prompt"));
        Map<String, String> exchanged =
                Authority.parameters(server.authority().lastVisit("/token").substring("/token ".length()));
        assertEquals(server.address().toString(), exchanged.get("resource"));
        assertEquals(asked.get("redirect_uri"), exchanged.get("redirect_uri"));
        assertTrue(URI.create(asked.get("redirect_uri")).getHost().equals("127.0.0.1"));
        assertTrue(person.said().peek().contains(person.opened().peek().toString()), "for whom no browser opens");
    }

    @Test
    void nobodyElseCanReadWhatIsKept() throws IOException {
        listed();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(person.folder())));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(listed().has("result"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        try (var files = Files.list(person.folder())) {
            assertTrue(files.noneMatch(each -> each.toString().endsWith(".new")), "a file half written");
        }
    }

    @Test
    void whatCannotBeUnderstoodIsWrittenAnew() throws IOException {
        listed();
        Files.writeString(file(), "{\"accessToken\":\"cut");
        assertTrue(listed().has("result"));
        assertEquals(2, person.opened().size());
    }

    @Test
    void registersAsWhatItIs() {
        listed();
        String body = server.authority().lastVisit("/register");
        assertTrue(body.contains("\"client_name\":\"Tests\""), body);
        assertTrue(body.contains("\"application_type\":\"native\""), body);
        assertTrue(body.contains("\"token_endpoint_auth_method\":\"none\""), body);
        assertTrue(body.contains("\"refresh_token\""), body);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientDocumentIsUsedWhereTheServerReadsThem(boolean reads) {
        server.authority()
                .change(AS, "{\"issuer\"", "{\"client_id_metadata_document_supported\":" + reads + ",\"issuer\"");
        person.identity(new Identity("Tests", Optional.of(URI.create(DOCUMENT)), Optional.empty()));
        assertTrue(listed().has("result"));
        assertEquals(
                reads,
                Authority.parameters(person.opened().peek()).get("client_id").equals(DOCUMENT));
        assertEquals(reads ? 0 : 1, server.authority().visits("/register"));
    }

    @Test
    void aGivenClientComesBeforeEverythingElse() {
        person.identity(new Identity("Tests", Optional.of(URI.create(DOCUMENT)), Optional.of("given")));
        assertTrue(listed().has("result"));
        assertEquals("given", Authority.parameters(person.opened().peek()).get("client_id"));
        assertEquals(0, server.authority().visits("/register"));
    }

    @Test
    void aTakenRedirectPortIsReplacedByOneThatIsRegistered() throws IOException {
        listed();
        int port = URI.create(Authority.parameters(person.opened().peek()).get("redirect_uri"))
                .getPort();
        server.authority().forgetAccess();
        server.authority().forgetRefresh();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertTrue(taken.isBound() && listed().has("result"));
        }
        assertEquals(2, server.authority().visits("/register"));
    }

    @Test
    void aChangedAuthorizationServerGetsNeitherClientNorTokenOfTheOld() throws IOException {
        listed();
        server.authority().forgetAccess();
        server.authority().forgetRefresh();
        Files.writeString(
                file(),
                Files.readString(file()).replaceFirst("\"issuer\":\"[^\"]*\"", "\"issuer\":\"https://old.example\""));
        assertTrue(listed().has("result"));
        assertEquals(2, server.authority().visits("/register"));
    }

    @Test
    void withoutABrowserThePersonGetsTheAddress() {
        person.browser(address -> {
            person.browse(address);
            throw new IOException("no display");
        });
        assertTrue(listed().has("result"));
        assertTrue(
                person.said().stream().anyMatch(line -> line.contains("by hand")),
                person.said().toString());
    }

    /** MCP 2025-03-26: no metadata of the resource, the server is its own authorization server, endpoints by convention. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void serversFromBeforeResourceMetadataWork(boolean withServerMetadata) {
        server.authority().status(PRM, 404).change("challenge", text -> "Bearer");
        if (!withServerMetadata) {
            server.authority().status(AS, 404);
        }
        assertTrue(listed().has("result"));
        assertEquals(1, person.opened().size());
    }
}
