package dev.toolwright.generator.openapi;

import dev.toolwright.generator.openapi.Operation.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An API as a few lines of text, to compare and to review. */
final class ApiText {
    private final List<String> lines = new ArrayList<>();

    private ApiText() {}

    static String of(Api api) {
        ApiText text = new ApiText();
        text.lines.add(api.title());
        api.operations().values().forEach(text::operation);
        api.leftOut().forEach((id, reason) -> text.lines.add(id + " left out: " + reason));
        api.schemas().forEach((name, schema) -> text.lines.add("schema " + name + ": " + text.type(schema)));
        return String.join("\n", text.lines) + "\n";
    }

    private void operation(Operation operation) {
        lines.add("%s.%s: %s %s".formatted(operation.tag(), operation.id(), operation.method(), operation.path()));
        operation.parameters().forEach(this::parameter);
        operation
                .body()
                .ifPresent(body -> lines.add("  body" + (operation.bodyRequired() ? "" : "?") + ": " + type(body)
                        + transfer(operation.sent())));
        operation.answer().ifPresent(answer -> lines.add("  answer: " + type(answer) + transfer(operation.received())));
    }

    private static String transfer(Operation.Transfer transfer) {
        return transfer.form() == Operation.Form.JSON
                ? ""
                : " as %s%s"
                        .formatted(
                                transfer.mediaType(), transfer.files().isEmpty() ? "" : ", files " + transfer.files());
    }

    private void parameter(Parameter parameter) {
        lines.add("  %s %s%s: %s%s"
                .formatted(
                        parameter.in().name().toLowerCase(Locale.ROOT),
                        parameter.name().equals(parameter.identifier())
                                ? parameter.name()
                                : parameter.name() + " as " + parameter.identifier(),
                        parameter.required() ? "" : "?",
                        type(parameter.schema()),
                        parameter.style().usual(parameter.in())
                                ? parameter.reserved() ? " as it is" : ""
                                : " as " + parameter.style() + (parameter.reserved() ? " as it is" : "")));
    }

    private String type(Schema schema) {
        String raw = schema.facts().raw().toString();
        String facts = (schema.facts().nullable() ? " or null" : "")
                + (schema.facts().description().isEmpty()
                        ? ""
                        : " \"" + schema.facts().description() + "\"")
                + (raw.equals("{}") ? "" : " " + raw);
        return name(schema) + facts;
    }

    private String name(Schema schema) {
        return switch (schema) {
            case Schema.Ref ref -> ref.name();
            case Schema.Text text -> "text" + (text.values().isEmpty() ? "" : text.values());
            case Schema.Whole whole -> "whole";
            case Schema.Decimal decimal -> "decimal";
            case Schema.Bool bool -> "bool";
            case Schema.Array array -> "list of " + type(array.items());
            case Schema.Any any -> "any";
            case Schema.Struct struct ->
                struct.properties().entrySet().stream()
                                .map(field -> field(field, struct))
                                .collect(Collectors.joining(", ", "{", "}"))
                        + struct.additional()
                                .map(each -> " and others " + type(each))
                                .orElse("");
        };
    }

    private String field(Map.Entry<String, Schema> field, Schema.Struct struct) {
        return field.getKey() + (struct.required().contains(field.getKey()) ? ": " : "?: ") + type(field.getValue());
    }
}
