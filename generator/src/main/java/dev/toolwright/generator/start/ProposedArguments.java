package dev.toolwright.generator.start;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.openapi.Operation.In;
import dev.toolwright.generator.openapi.Operation.Parameter;
import dev.toolwright.generator.openapi.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The arguments of a proposed tool: its parameters, and the fields of its body that are values. */
final class ProposedArguments {
    private static final int DESCRIPTION = 160;
    private static final int BODY_FIELDS = 20;
    private static final int PAGE = 20;
    private static final int LONGEST_PAGE = 100;
    private static final Pattern PAGE_LENGTH =
            Pattern.compile("(?i)(per_?page|page_?size|limit|size|max_?results|count|page\\[size])");

    private final Api api;
    private final Operation operation;
    private final Set<String> names = new HashSet<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<String> body = new ArrayList<>();

    private ProposedArguments(Api api, Operation operation) {
        this.api = api;
        this.operation = operation;
    }

    static ProposedArguments of(Api api, Operation operation) {
        ProposedArguments arguments = new ProposedArguments(api, operation);
        operation.parameters().stream()
                .filter(parameter -> parameter.required() || parameter.in() == In.PATH || parameter.in() == In.QUERY)
                .forEach(arguments::parameter);
        operation.body().ifPresent(arguments::body);
        return arguments;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!arguments.isEmpty()) {
            lines.add("    args:");
            lines.addAll(arguments);
        }
        return lines;
    }

    List<String> bodyLines() {
        return body;
    }

    private void parameter(Parameter parameter) {
        arguments.add("      " + name(parameter.name()) + ":");
        arguments.add("        is: " + Yaml.scalar(operation.id() + "." + parameter.name()));
        describe("        ", parameter.name(), parameter.description());
        length(parameter);
    }

    /** A name that no other argument has. */
    private String name(String written) {
        String name = Wording.argument(written);
        String free = name;
        for (int number = 2; !names.add(free); number++) {
            free = name + number;
        }
        return free;
    }

    private void describe(String indent, String name, String description) {
        String said = Wording.beginning(description, DESCRIPTION);
        String text = said.isEmpty() ? Wording.capitalised(Wording.words(name)) : said;
        arguments.addAll(Yaml.folded(indent, "description", Wording.sentence(text)));
    }

    /** Twenty of a list are enough for a first look, and no answer fills the model's memory. */
    private void length(Parameter parameter) {
        if (!PAGE_LENGTH.matcher(parameter.name()).matches()
                || !(api.resolve(parameter.schema()) instanceof Schema.Whole whole)) {
            return;
        }
        long most = Math.min(LONGEST_PAGE, whole.facts().raw().path("maximum").asLong(LONGEST_PAGE));
        long least = whole.facts().raw().path("minimum").asLong(1);
        if (most >= least) {
            arguments.add("        default: " + Math.max(least, Math.min(PAGE, most)));
            arguments.add("        maximum: " + most);
        }
    }

    private void body(Schema schema) {
        if (!(api.resolve(schema) instanceof Schema.Struct struct)
                || struct.properties().isEmpty()) {
            whole(schema);
            return;
        }
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, Schema> field : struct.properties().entrySet()) {
            boolean required = struct.required().contains(field.getKey());
            Optional<String> type = type(api.resolve(field.getValue()));
            boolean offered = required || fields.size() < BODY_FIELDS && type.isPresent();
            if (offered && !field.getValue().facts().raw().path("readOnly").asBoolean()) {
                fields.add(field(
                        field.getKey(),
                        api.resolve(field.getValue()),
                        type.orElseGet(() -> container(field.getValue())),
                        required));
            }
        }
        if (fields.isEmpty()) {
            body.add("    body: {}");
        } else {
            body.add("    body:");
            body.addAll(fields);
        }
    }

    private String container(Schema schema) {
        return api.resolve(schema) instanceof Schema.Array ? "array" : "object";
    }

    private void items(Schema schema) {
        if (schema instanceof Schema.Array array && !(api.resolve(array.items()) instanceof Schema.Array)) {
            String item = type(api.resolve(array.items())).orElse("object");
            arguments.add("        items: {type: %s, description: One of them.}".formatted(item));
        }
    }

    private void whole(Schema schema) {
        String name = name("body");
        arguments.add("      " + name + ":");
        arguments.add("        type: " + container(schema));
        items(api.resolve(schema));
        arguments.add("        description: The whole body of the request, as the API describes it.");
        body.add("    body: ${{ args." + name + " }}");
    }

    private String field(String written, Schema schema, String type, boolean required) {
        String name = name(written);
        arguments.add("      " + name + ":");
        arguments.add("        type: " + type);
        items(schema);
        if (!required) {
            arguments.add("        required: false");
        }
        describe("        ", written, schema.facts().description());
        return "      " + Yaml.scalar(written) + ": ${{ args." + name + " }}";
    }

    /** Values and lists of values; what is deeper is for a person to lay out. */
    private Optional<String> type(Schema schema) {
        return switch (schema) {
            case Schema.Text text -> Optional.of("string");
            case Schema.Whole whole -> Optional.of("integer");
            case Schema.Decimal decimal -> Optional.of("number");
            case Schema.Bool bool -> Optional.of("boolean");
            case Schema.Array array ->
                api.resolve(array.items()) instanceof Schema.Array
                        ? Optional.empty()
                        : type(api.resolve(array.items())).map(item -> "array");
            case Schema.Struct struct -> Optional.empty();
            case Schema.Any any -> Optional.empty();
            case Schema.Ref ref -> throw new IllegalStateException("a reference was left of " + schema);
        };
    }
}
