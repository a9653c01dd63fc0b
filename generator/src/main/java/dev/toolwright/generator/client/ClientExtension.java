package dev.toolwright.generator.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.client.ClientMethod.Argument;
import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.openapi.Operation.Form;
import dev.toolwright.generator.openapi.Operation.In;
import dev.toolwright.generator.openapi.Operation.Parameter;
import dev.toolwright.generator.openapi.Operation.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client's method as the template reads it from {@code x-client}: every name, type, literal and comment, ready to print. */
final class ClientExtension {
    static final String NAME = "x-client";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ClientMethod method;

    ClientExtension(ClientMethod method) {
        this.method = method;
    }

    ObjectNode node() {
        Operation operation = method.operation();
        ObjectNode node = JSON.objectNode();
        node.put("name", method.name());
        node.put("id", literal(operation.id()));
        node.put("send", reading(operation.received().form()));
        node.put("method", literal(operation.method()));
        node.put("path", literal(operation.path()));
        node.set("comment", texts(Javadoc.comment(comment(operation))));
        node.put("arguments", String.join(", ", arguments()));
        node.set("values", texts(values()));
        method.options().ifPresent(name -> node.set("options", options(name)));
        return node;
    }

    private List<String> comment(Operation operation) {
        String summary = operation.summary().strip();
        List<String> lines = new ArrayList<>(Javadoc.paragraphs(
                summary.matches("(?s).*\\p{Alnum}") ? summary + "." : summary, operation.description()));
        if (lines.isEmpty()) {
            lines.addAll(Javadoc.paragraphs(operation.method() + " " + operation.path()));
        }
        List<String> tags = method.required().stream()
                .flatMap(argument -> argument.parameter().stream())
                .filter(parameter -> !parameter.description().isBlank())
                .flatMap(each -> Javadoc.tag("@param " + each.identifier(), each.description()).stream())
                .toList();
        if (!tags.isEmpty()) {
            lines.add("");
            lines.addAll(tags);
        }
        return lines;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        method.required().forEach(each -> arguments.add(each.type().required() + " " + each.name()));
        String nullable = method.operation().bodyRequired() ? "" : "@Nullable ";
        method.body().ifPresent(each -> arguments.add(nullable + each.type().required() + " " + each.name()));
        method.options().ifPresent(name -> arguments.add(name + " options"));
        return arguments;
    }

    /** The calls of the request's builder, in the order of the document. */
    private List<String> values() {
        List<String> calls = new ArrayList<>();
        for (Argument each : method.inOrder()) {
            Parameter parameter = each.parameter().orElseThrow();
            String value = parameter.required() ? each.name() : "options." + each.name();
            calls.add(call(parameter, value));
        }
        method.body().ifPresent(body -> calls.add(body(method.operation().sent(), body.name())));
        Transfer received = method.operation().received();
        if (received.form() != Form.JSON) {
            calls.add(".header(\"Accept\", %s)".formatted(literal(received.mediaType())));
        }
        return calls;
    }

    private static String body(Transfer sent, String name) {
        return switch (sent.form()) {
            case JSON -> ".body(%s)".formatted(name);
            case MULTIPART ->
                ".multipart(%s)"
                        .formatted(Stream.concat(
                                        Stream.of(name), sent.files().stream().map(ClientExtension::literal))
                                .collect(Collectors.joining(", ")));
            case URLENCODED -> ".form(%s)".formatted(name);
            case FILE -> ".file(%s, %s)".formatted(name, literal(sent.mediaType()));
            case TEXT -> ".text(%s, %s)".formatted(name, literal(sent.mediaType()));
        };
    }

    /** The method of the API that reads such an answer. */
    private static String reading(Form form) {
        return switch (form) {
            case FILE -> "file";
            case TEXT -> "text";
            default -> "send";
        };
    }

    static boolean namesStyle(ClientMethod method) {
        return method.operation().parameters().stream().anyMatch(ClientExtension::namesStyle);
    }

    private static boolean namesStyle(Parameter parameter) {
        return parameter.reserved()
                || parameter.in() == In.COOKIE
                || !parameter.style().usual(parameter.in());
    }

    private static String call(Parameter parameter, String value) {
        return ".%s(%s, %s%s)"
                .formatted(
                        parameter.reserved()
                                ? "reserved"
                                : parameter.in().name().toLowerCase(Locale.ROOT),
                        literal(parameter.name()),
                        value,
                        namesStyle(parameter) ? ", ParameterStyle." + parameter.style() : "");
    }

    private ObjectNode options(String name) {
        ObjectNode options = JSON.objectNode().put("name", name).put("of", method.name());
        ArrayNode fields = options.putArray("fields");
        method.optional().forEach(each -> fields.add(field(each, name)));
        return options;
    }

    private static ObjectNode field(Argument argument, String options) {
        List<String> words = Javadoc.paragraphs(
                argument.parameter().map(Parameter::description).orElse(""));
        ObjectNode field = JSON.objectNode();
        field.put("name", argument.name());
        field.put("type", argument.type().boxed());
        field.put("options", options);
        field.set("comment", texts(words.isEmpty() ? words : Javadoc.comment(words)));
        return field;
    }

    private static ArrayNode texts(List<String> lines) {
        ArrayNode array = JSON.arrayNode();
        lines.forEach(array::add);
        return array;
    }

    /** A Java string literal. Names come from documents, so nothing in them may end it. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(each -> literal.append(character(each)));
        return literal.append('"').toString();
    }

    /** Octal, because Java reads a Unicode escape of a quote or a line break before it knows of literals (JLS 3.3). */
    private static String character(int each) {
        if (each == '"' || each == '\\') {
            return "\\" + (char) each;
        }
        return each < ' ' ? "\\%03o".formatted(each) : Character.toString(each);
    }
}
