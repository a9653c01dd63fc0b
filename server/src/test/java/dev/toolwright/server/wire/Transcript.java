package dev.toolwright.server.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request and what must come back. A file holds several:
 *
 * <pre>
 * ### title
 * POST /mcp                  (HTTP/1.1 is added unless a version is there; so are Host, Content-Type and Content-Length unless they are there)
 * Header: value              (a header without a value is left out altogether)
 *
 * body                       (${meta}, ${able}, ${patient}, ${curious}, ${crlf}, ${spaces:N}, ${deep:N} are replaced)
 * ---
 * 200
 * Header: value              (compared exactly)
 *
 * {"json": "*"}              (compared as JSON; "*" stands for anything; for an event stream one line for each event)
 * </pre>
 */
record Transcript(String title, byte[] request, int status, List<String> headers, String body) {
    private static final Pattern MACRO = Pattern.compile("\\$\\{(\\w+)(?::(\\w+))?}");
    private static final String META =
            "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";

    static List<Transcript> read(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split("(?m)^### "))
                    .skip(1)
                    .map(Transcript::parse)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The JSON-RPC method that is asked for, or an empty text. */
    String method() {
        Matcher method =
                Pattern.compile("\"method\"\\s*:\\s*\"([^\"]+)\"").matcher(new String(request, StandardCharsets.UTF_8));
        return method.find() ? method.group(1) : "";
    }

    private static Transcript parse(String text) {
        int end = text.indexOf('\n');
        String[] halves = text.substring(end + 1).split("(?m)^---\n", 2);
        if (halves.length != 2) {
            throw new IllegalArgumentException(text.substring(0, end) + ": there is no --- line");
        }
        Part answer = Part.of(halves[1]);
        return new Transcript(
                text.substring(0, end).strip(),
                request(Part.of(halves[0])),
                Integer.parseInt(answer.first),
                answer.headers,
                answer.body);
    }

    private static byte[] request(Part part) {
        byte[] body = expand(part.body).getBytes(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        lines.add(part.first.contains(" HTTP/") ? part.first : part.first + " HTTP/1.1");
        part.headers.stream().map(Transcript::expand).forEach(lines::add);
        addUnlessThere(lines, "Host", "localhost");
        if (body.length > 0) {
            addUnlessThere(lines, "Content-Type", "application/json");
            addUnlessThere(lines, "Content-Length", String.valueOf(body.length));
        }
        lines.removeIf(line -> line.endsWith(":"));
        byte[] head = (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static void addUnlessThere(List<String> lines, String name, String value) {
        if (lines.stream().noneMatch(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))) {
            lines.add(name + ": " + value);
        }
    }

    private static String expand(String body) {
        return MACRO.matcher(body)
                .replaceAll(macro -> Matcher.quoteReplacement(
                        switch (macro.group(1)) {
                            case "meta" -> META;
                            case "spaces" -> " ".repeat(Integer.parseInt(macro.group(2)));
                            case "able" ->
                                META.replace(
                                        "{}",
                                        "{\"elicitation\":{\"form\":{},\"url\":{}},\"sampling\":{},\"roots\":{}}");
                            case "patient" ->
                                META.replace("{}", "{\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}}");
                            case "curious" ->
                                META.replace(
                                        "{}}",
                                        "{},\"progressToken\":\"p\",\"io.modelcontextprotocol/logLevel\":\"notice\"}");
                            case "crlf" -> "\r\n";
                            case "deep" -> "[".repeat(Integer.parseInt(macro.group(2)));
                            default -> throw new IllegalArgumentException("unknown macro " + macro.group());
                        }));
    }

    /** First line, headers, body. */
    private record Part(String first, List<String> headers, String body) {
        static Part of(String text) {
            String[] split = text.strip().split("\n\n", 2);
            List<String> head =
                    Arrays.stream(split[0].split("\n")).map(String::strip).toList();
            return new Part(head.get(0), head.subList(1, head.size()), split.length > 1 ? split[1].strip() : "");
        }
    }
}
