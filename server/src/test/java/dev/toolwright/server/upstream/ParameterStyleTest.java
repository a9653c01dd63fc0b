package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The styles as a server sees them. The first table is that of OpenAPI 3.0.4 (section 4.7.12.3) and 3.1.1 (section 4.8.12.4), "Style
 * Examples", word for word.
 */
final class ParameterStyleTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private HttpServer server;
    private Calls calls;

    private record Seen(String target, List<String> colours, List<String> cookies) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(new Seen(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getOrDefault("color", List.of()),
                    exchange.getRequestHeaders().getOrDefault("Cookie", List.of())));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        calls = new Calls(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        calls.close();
        server.stop(0);
    }

    private Seen sent(ApiRequest.Builder request) throws InterruptedException {
        calls.api().send(request.build());
        return seen.take();
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MATRIX          | \"\"                           | ;color",
                "MATRIX          | \"blue\"                       | ;color=blue",
                "MATRIX          | [\"blue\",\"black\",\"brown\"] | ;color=blue,black,brown",
                "MATRIX          | {\"R\":100,\"G\":200,\"B\":150} | ;color=R,100,G,200,B,150",
                "MATRIX_EXPLODED | \"\"                           | ;color",
                "MATRIX_EXPLODED | \"blue\"                       | ;color=blue",
                "MATRIX_EXPLODED | [\"blue\",\"black\",\"brown\"] | ;color=blue;color=black;color=brown",
                "MATRIX_EXPLODED | {\"R\":100,\"G\":200,\"B\":150} | ;R=100;G=200;B=150",
                "LABEL           | \"blue\"                       | .blue",
                "LABEL           | [\"blue\",\"black\",\"brown\"] | .blue,black,brown",
                "LABEL           | {\"R\":100,\"G\":200,\"B\":150} | .R,100,G,200,B,150",
                "LABEL_EXPLODED  | \"blue\"                       | .blue",
                "LABEL_EXPLODED  | [\"blue\",\"black\",\"brown\"] | .blue.black.brown",
                "LABEL_EXPLODED  | {\"R\":100,\"G\":200,\"B\":150} | .R=100.G=200.B=150",
                "SIMPLE          | \"blue\"                       | blue",
                "SIMPLE          | [\"blue\",\"black\",\"brown\"] | blue,black,brown",
                "SIMPLE          | {\"R\":100,\"G\":200,\"B\":150} | R,100,G,200,B,150",
                "SIMPLE_EXPLODED | \"blue\"                       | blue",
                "SIMPLE_EXPLODED | [\"blue\",\"black\",\"brown\"] | blue,black,brown",
                "SIMPLE_EXPLODED | {\"R\":100,\"G\":200,\"B\":150} | R=100,G=200,B=150",
                "JSON            | {\"R\":100}                    | %7B%22R%22%3A100%7D",
                "SIMPLE          | [\"a,b\",\"c/d\"]              | a%2Cb,c%2Fd",
                "LABEL_EXPLODED  | [\"a.b\",\"ü\"]                | .a.b.%C3%BC",
                "PIPE_DELIMITED  | [\"a\",\"b\"]                  | a%7Cb",
                "MATRIX          | \"a;b=c\"                      | ;color=a%3Bb%3Dc",
            })
    void inAPath(ParameterStyle style, String value, String expected) throws Exception {
        Seen got = sent(ApiRequest.of("paint", "GET", "/paint/{color}/end").path("color", json(value), style));
        assertEquals("/paint/" + expected + "/end", got.target());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FORM            | \"\"                           | color=",
                "FORM            | \"blue\"                       | color=blue",
                "FORM            | [\"blue\",\"black\",\"brown\"] | color=blue&color=black&color=brown",
                "FORM            | {\"R\":100,\"G\":200,\"B\":150} | R=100&G=200&B=150",
                "FORM_JOINED     | \"\"                           | color=",
                "FORM_JOINED     | \"blue\"                       | color=blue",
                "FORM_JOINED     | [\"blue\",\"black\",\"brown\"] | color=blue,black,brown",
                "FORM_JOINED     | {\"R\":100,\"G\":200,\"B\":150} | color=R,100,G,200,B,150",
                "SPACE_DELIMITED | [\"blue\",\"black\",\"brown\"] | color=blue%20black%20brown",
                "SPACE_DELIMITED | {\"R\":100,\"G\":200,\"B\":150} | color=R%20100%20G%20200%20B%20150",
                "PIPE_DELIMITED  | [\"blue\",\"black\",\"brown\"] | color=blue%7Cblack%7Cbrown",
                "PIPE_DELIMITED  | {\"R\":100,\"G\":200,\"B\":150} | color=R%7C100%7CG%7C200%7CB%7C150",
                "DEEP_OBJECT     | {\"R\":100,\"G\":200,\"B\":150} | color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
                // what the specification leaves open, or Swagger 2.0 has besides
                "DEEP_OBJECT     | {\"a\":{\"b\":1},\"c\":[2,3]}  | color%5Ba%5D%5Bb%5D=1&color%5Bc%5D%5B%5D=2&color%5Bc%5D%5B%5D=3",
                "DEEP_OBJECT     | [\"x\",\"y\"]                  | color%5B%5D=x&color%5B%5D=y",
                "DEEP_OBJECT     | {\"a\":null,\"b\":\"&=\"}      | color%5Bb%5D=%26%3D",
                "TAB_DELIMITED   | [\"blue\",\"black\"]           | color=blue%09black",
                "JSON            | {\"R\":[1,{\"x\":\"a b\"}]}    | color=%7B%22R%22%3A%5B1%2C%7B%22x%22%3A%22a%20b%22%7D%5D%7D",
                "JSON            | [\"x\",\"y\"]                  | color=%5B%22x%22%2C%22y%22%5D",
                "FORM_JOINED     | [\"a,b\",\"c&d=e\"]            | color=a%2Cb,c%26d%3De",
                "FORM            | {\"a&b\":\"c#d\"}              | a%26b=c%23d",
            })
    void inAQuery(ParameterStyle style, String value, String expected) throws Exception {
        Seen got = sent(ApiRequest.of("paint", "GET", "/paint").query("color", json(value), style));
        assertEquals("/paint?" + expected, got.target());
    }

    /** What would end the value, or be read as something else, is encoded all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "FORM        | '/a/b?c=d:e@f,g;h!i' | color=/a/b?c=d:e@f,g;h!i",
                "FORM        | 'x&y#z+[1] %20ü'     | color=x%26y%23z%2B%5B1%5D%20%2520%C3%BC",
                "FORM_JOINED | 'a/b'                | color=a/b",
            })
    void withReservedCharacters(ParameterStyle style, String value, String expected) throws Exception {
        Seen got = sent(ApiRequest.of("paint", "GET", "/paint")
                .reserved("color", value.substring(1, value.length() - 1), style)
                .query("next", "a/b"));
        assertEquals("/paint?" + expected + "&next=a%2Fb", got.target());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIMPLE          | \"blue\"                       | blue",
                "SIMPLE          | [\"blue\",\"black\",\"brown\"] | blue,black,brown",
                "SIMPLE          | {\"R\":100,\"G\":200,\"B\":150} | R,100,G,200,B,150",
                "SIMPLE_EXPLODED | [\"blue\",\"black\",\"brown\"] | blue,black,brown",
                "SIMPLE_EXPLODED | {\"R\":100,\"G\":200,\"B\":150} | R=100,G=200,B=150",
                "SPACE_DELIMITED | [\"a\",\"b\"]                  | a b",
                "JSON            | {\"R\":\"grün\"}               | {\"R\":\"gr\\u00fcn\"}",
            })
    void inAHeader(ParameterStyle style, String value, String expected) throws Exception {
        Seen got = sent(ApiRequest.of("paint", "GET", "/paint").header("color", json(value), style));
        assertEquals(List.of(expected), got.colours());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FORM        | \"blue\"                       | color=blue",
                "FORM        | [\"blue\",\"black\",\"brown\"] | color=blue; color=black; color=brown",
                "FORM        | {\"R\":100,\"G\":200,\"B\":150} | R=100; G=200; B=150",
                "FORM_JOINED | [\"blue\",\"black\",\"brown\"] | color=blue,black,brown",
                "FORM_JOINED | {\"R\":100,\"G\":200,\"B\":150} | color=R,100,G,200,B,150",
                "FORM        | \"a; b=ü\"                     | color=a%3B%20b%3D%C3%BC",
                "JSON        | {\"R\":1}                      | color=%7B%22R%22%3A1%7D",
            })
    void inACookie(ParameterStyle style, String value, String expected) throws Exception {
        Seen got = sent(ApiRequest.of("paint", "GET", "/paint")
                .cookie("color", json(value), style)
                .cookie("session", 7, ParameterStyle.FORM));
        assertEquals(List.of(expected + "; session=7"), got.cookies());
    }

    @Test
    void whatHasNoFormIsNotSent() throws IOException {
        JsonNode nested = json("{\"a\":{\"b\":1}}");
        for (ApiRequest.Builder request : List.of(
                ApiRequest.of("paint", "GET", "/paint").query("color", nested),
                ApiRequest.of("paint", "GET", "/paint").query("color", List.of(nested)),
                ApiRequest.of("paint", "GET", "/paint").header("color", nested),
                ApiRequest.of("paint", "GET", "/paint").cookie("color", nested, ParameterStyle.FORM),
                ApiRequest.of("paint", "GET", "/{color}").path("color", nested),
                ApiRequest.of("paint", "GET", "/{color}").path("color", List.of()),
                ApiRequest.of("paint", "GET", "/{color}").path("color", "", ParameterStyle.LABEL),
                ApiRequest.of("paint", "GET", "/{color}").path("color", List.of("", ""), ParameterStyle.LABEL_EXPLODED),
                ApiRequest.of("paint", "GET", "/{color}").path("color", List.of("a", ".."), ParameterStyle.MATRIX))) {
            UpstreamException failure =
                    assertThrows(UpstreamException.class, () -> calls.api().send(request.build()));
            assertEquals(UpstreamFailure.Unsendable.class, failure.failure().getClass());
        }
    }
}
