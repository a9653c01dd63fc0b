package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.openapi.Operation.Form;
import dev.toolwright.generator.openapi.Operation.Transfer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The content of a body or an answer that a client can send or read: JSON before everything else. */
record Content(Schema schema, Transfer transfer) {
    private static final String MULTIPART = "multipart/form-data";
    private static final String URLENCODED = "application/x-www-form-urlencoded";

    /** Of a body. */
    static Optional<Content> sent(JsonNode body, SchemaReader schemas) {
        return json(body, schemas)
                .or(() -> form(body, MULTIPART, Form.MULTIPART, schemas))
                .or(() -> form(body, URLENCODED, Form.URLENCODED, schemas))
                .or(() -> bytes(body, schemas));
    }

    /** Of an answer. */
    static Optional<Content> received(JsonNode answer, SchemaReader schemas) {
        return json(answer, schemas).or(() -> bytes(answer, schemas));
    }

    private static Optional<Content> json(JsonNode holder, SchemaReader schemas) {
        return MediaTypes.json(holder)
                .filter(ObjectNode.class::isInstance)
                .map(media -> new Content(schemas.read((ObjectNode) media, "schema"), Transfer.JSON));
    }

    private static Optional<Content> form(JsonNode holder, String type, Form form, SchemaReader schemas) {
        return media(holder, type)
                .filter(media -> schemas.resolve(schemas.read(media, "schema")) instanceof Schema.Struct)
                .map(media ->
                        fields((Schema.Struct) schemas.resolve(schemas.read(media, "schema")), type, form, schemas));
    }

    private static Content fields(Schema.Struct struct, String type, Form form, SchemaReader schemas) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        struct.properties().forEach((name, schema) -> {
            Optional<Schema> file = form == Form.MULTIPART ? file(schema, schemas) : Optional.empty();
            file.ifPresent(found -> files.add(name));
            fields.put(name, file.orElse(schema));
        });
        Schema schema = new Schema.Struct(fields, struct.required(), struct.additional(), struct.facts());
        return new Content(schema, new Transfer(form, type, files));
    }

    /** The schema of a file, or of several, in place of bytes. */
    private static Optional<Schema> file(Schema schema, SchemaReader schemas) {
        Schema resolved = schemas.resolve(schema);
        if (resolved instanceof Schema.Array array) {
            return file(array.items(), schemas).map(item -> new Schema.Array(item, array.facts()));
        }
        return binary(resolved) ? Optional.of(file(resolved.facts())) : Optional.empty();
    }

    /** In OpenAPI 3.0 {@code format: binary}; since 3.1 a content type may stand alone. */
    private static boolean binary(Schema schema) {
        JsonNode raw = schema.facts().raw();
        boolean octets = raw.has("contentMediaType") && !raw.has("contentEncoding");
        return raw.path("format").asText().equals("binary") || octets;
    }

    private static Schema file(Schema.Facts facts) {
        JsonNode nothing =
                facts.raw().deepCopy().isObject() ? ((ObjectNode) facts.raw().deepCopy()).removeAll() : facts.raw();
        Schema.Facts plain = new Schema.Facts("", false, nothing, facts.position());
        Map<String, Schema> fields = new LinkedHashMap<>();
        fields.put("name", new Schema.Text(List.of(), plain));
        fields.put("type", new Schema.Text(List.of(), plain));
        fields.put("data", new Schema.Text(List.of(), plain));
        Schema.Facts own = new Schema.Facts(facts.description(), facts.nullable(), nothing, facts.position());
        return new Schema.Struct(fields, Set.of("data"), Optional.empty(), own);
    }

    /** Content of another kind, where it is a text or bytes, or nothing is said of it. */
    private static Optional<Content> bytes(JsonNode holder, SchemaReader schemas) {
        return holder.path("content").properties().stream()
                .filter(content -> !content.getKey().startsWith("multipart/")
                        && !content.getKey().contains("*"))
                .filter(content -> content.getValue() instanceof ObjectNode)
                .flatMap(content -> bytes(content.getKey(), (ObjectNode) content.getValue(), schemas).stream())
                .findFirst();
    }

    private static Optional<Content> bytes(String type, ObjectNode media, SchemaReader schemas) {
        Schema schema = schemas.resolve(schemas.read(media, "schema"));
        boolean open = schema instanceof Schema.Any || schema instanceof Schema.Text;
        boolean text = type.toLowerCase(Locale.ROOT).startsWith("text/") && !binary(schema);
        if (!open) {
            return Optional.empty();
        }
        return Optional.of(
                text
                        ? new Content(new Schema.Text(List.of(), schema.facts()), transfer(Form.TEXT, type))
                        : new Content(file(schema.facts()), transfer(Form.FILE, type)));
    }

    private static Transfer transfer(Form form, String type) {
        return new Transfer(form, type, List.of());
    }

    private static Optional<ObjectNode> media(JsonNode holder, String type) {
        return holder.path("content").properties().stream()
                .filter(content -> content.getKey().split(";", 2)[0].strip().equalsIgnoreCase(type))
                .map(Map.Entry::getValue)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .findFirst();
    }
}
