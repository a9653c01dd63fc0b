package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.app.acceptance.OfficialClient.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Enquiries are personal data: what is read of them is in the answer alone, however the call ends and however much is logged. */
final class LeadsPrivacyIT {
    private static final List<String> PERSONAL = List.of("name", "email", "phone", "note");
    private static final String KEY = "leads-demo";

    @Test
    void nothingOfAPersonIsKept() throws IOException, InterruptedException {
        Path data = Stack.temporaryFolder();
        Set<String> told = new TreeSet<>();
        try (Stack stack = Stack.start(Map.of("STOCKSPARK_LOG", "debug", "STOCKSPARK_DATA", data.toString()))) {
            told.addAll(personal(stack));
            assertTrue(told.size() > 30, "hardly anything was told: " + told);
            for (String trouble : List.of("status=500", "cut", "cut-body", "garbage")) {
                arm(stack, trouble);
                JsonNode answer = ask(stack, "get_vehicle_leads").answers().getLast();
                assertTrue(answer.path("isError").asBoolean(), answer.toString());
                assertNothingOf(told, "the answer to " + trouble, answer.toString());
            }
            assertNothingOf(
                    told, "the log", stack.server().errors() + stack.server().output());
        }
        assertEquals(List.of(), filesWith(told, data));
    }

    private static Set<String> personal(Stack stack) {
        Session session = ask(stack, "get_vehicle_leads");
        Set<String> found = new TreeSet<>();
        for (JsonNode lead : session.structured(2).path("leads")) {
            PERSONAL.forEach(field -> found.add(lead.path(field).asText()));
        }
        found.removeIf(String::isEmpty);
        found.add(KEY);
        return found;
    }

    private static Session ask(Stack stack, String tool) {
        return Session.of(
                stack,
                new Steps()
                        .call("select_company", Map.of("companyId", 35_430))
                        .call(tool, Map.of("dateFrom", "2000-01-01")));
    }

    private static void arm(Stack stack, String words) throws IOException, InterruptedException {
        String body = "{\"path\": \"/v2/**\", \"words\": \"" + words + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.api() + "/sandbox/trouble"))
                .PUT(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(200, client.send(request, BodyHandlers.ofString()).statusCode());
        }
    }

    private static void assertNothingOf(Set<String> told, String where, String text) {
        List<String> found = told.stream().filter(text::contains).toList();
        assertEquals(List.of(), found, where);
    }

    private static List<String> filesWith(Set<String> told, Path folder) throws IOException {
        List<String> stored = told.stream()
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> stored.stream().anyMatch(text(file)::contains))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
