package dev.toolwright.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server, and a person who saves a file again and again. */
final class DevTest {
    private static final String API = """
            openapi: 3.1.0
            info: {title: Library, version: "1"}
            paths:
              /books/{isbn}:
                get:
                  operationId: getBook
                  tags: [Books]
                  parameters: [{name: isbn, in: path, required: true, schema: {type: string}, description: The number.}]
                  responses:
                    "200":
                      description: The book.
                      content: {application/json: {schema: {type: object, properties: {title: {type: string}}}}}
            """;
    private static final String TOOLS = """
            version: 1
            name: library
            title: Library
            apis: {library: {title: The library, document: library.openapi.yaml}}
            toolsets: {books: {title: Books, description: The books.}}
            tools:
              get_book:
                toolset: books
                title: One book
                description: Everything about one book. Use it when the number is known.
                args: {isbn: {is: getBook.isbn, description: The number on its back.}}
                call: library.getBook
            """;

    @TempDir
    private Path folder;

    private final Said out = new Said();
    private final Said err = new Said();

    @Test
    void everySavedChangeIsServedOrTold() throws IOException, InterruptedException {
        Path specs = Files.createDirectories(folder.resolve("specs"));
        Files.writeString(specs.resolve("library.openapi.yaml"), API);
        Path tools = Files.writeString(specs.resolve("tools.yaml"), TOOLS);
        Work work = new Work(tools, Files.createDirectories(folder.resolve("work")), new PrintWriter(err, true));
        Dev dev = new Dev(work, variables(), new PrintWriter(out, true));
        try (Watch watch = new Watch(specs)) {
            Thread following = Thread.ofPlatform().daemon().start(() -> follow(dev, watch));
            URI url = served(out.awaitStart("1 tools at "));
            assertTrue(list(url).contains("\"get_book\""));

            Files.writeString(tools, TOOLS.replace("get_book:", "read_book:"));
            out.await("1 tools at " + url);
            assertTrue(list(url).contains("\"read_book\""));

            Files.writeString(tools, TOOLS.replace("library.getBook", "library.getBok"));
            out.await("Not taken over; the tools of before are still served at " + url);
            err.await("      | hint: did you mean \"getBook\"?");
            assertTrue(list(url).contains("\"read_book\""));

            Files.writeString(specs.resolve("library.openapi.yaml"), API.replace("getBook", "findBook"));
            out.await("Not taken over; the tools of before are still served at " + url);
            Files.writeString(tools, TOOLS.replace("getBook", "findBook"));
            out.await("1 tools at " + url);
            assertTrue(list(url).contains("\"get_book\""));
            following.interrupt();
            following.join();
        }
    }

    private Map<String, String> variables() {
        return Map.of(
                "LIBRARY_PORT", "0",
                "LIBRARY_DATA", folder.resolve("data").toString(),
                "LIBRARY_API_URL", "http://127.0.0.1:1");
    }

    private static void follow(Dev dev, Watch watch) {
        try {
            dev.follow(watch);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException over) {
            dev.stop();
        }
    }

    private static URI served(String line) {
        return URI.create(line.substring("1 tools at ".length()));
    }

    private static String list(URI url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/api/tools")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return answer.body();
        }
    }

    /** Lines that somebody waits for. */
    private static final class Said extends Writer {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (text[i] == '\n') {
                    lines.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append(text[i]);
                }
            }
        }

        void await(String wanted) throws InterruptedException {
            await(wanted::equals, wanted);
        }

        String awaitStart(String start) throws InterruptedException {
            return await(line -> line.startsWith(start), start);
        }

        private String await(Predicate<String> wanted, String words) throws InterruptedException {
            StringBuilder passed = new StringBuilder();
            String said = "";
            while (!wanted.test(said)) {
                said = lines.poll(120, TimeUnit.SECONDS);
                assertNotNull(said, () -> "waited for \"" + words + "\" and was told\n" + passed);
                passed.append(said).append('\n');
            }
            return said;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
