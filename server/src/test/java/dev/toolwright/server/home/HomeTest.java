package dev.toolwright.server.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.fixture.SampleServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody sees who types the address of the server into a browser. */
final class HomeTest {
    @ParameterizedTest
    @CsvSource({
        "en,The address to add,Reading",
        "it-IT,da aggiungere,Lettura",
        "fr,à ajouter,Reading",
        "de-AT,Die Adresse,Reading",
        "es,que hay que añadir,Reading",
        "ja,The address to add,Reading"
    })
    void saysWhatToPasteInTheReadersLanguage(String language, String words, String toolset) throws Exception {
        try (SampleServer server = SampleServer.start()) {
            HttpResponse<String> page = send(server, "GET", "Accept-Language", language);
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains(words), page.body());
            assertTrue(page.body().contains("claude mcp add --transport http sample " + server.url()), page.body());
            assertTrue(page.body().contains(toolset), page.body());
            assertEquals(Optional.of("DENY"), page.headers().firstValue("X-Frame-Options"));
        }
    }

    @Test
    void namesThePublicAddress() throws Exception {
        try (SampleServer server = SampleServer.start(Map.of("SAMPLE_PUBLIC_URL", "https://mcp.example.com"))) {
            String body = send(server, "GET", "Accept-Language", "en").body();
            assertTrue(body.contains("<code>https://mcp.example.com/mcp</code>"), body);
        }
    }

    @Test
    void isOnlyRead() throws Exception {
        try (SampleServer server = SampleServer.start()) {
            assertEquals("", send(server, "HEAD", "Accept-Language", "en").body());
            HttpResponse<String> posted = send(server, "POST", "Accept-Language", "en");
            assertEquals(405, posted.statusCode());
            assertEquals(Optional.of("GET, HEAD, OPTIONS"), posted.headers().firstValue("Allow"));
        }
    }

    private static HttpResponse<String> send(SampleServer server, String method, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .headers(headers)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
