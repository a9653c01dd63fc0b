package dev.toolwright.generator.openapi;

import dev.toolwright.generator.openapi.Shape.Anything;
import dev.toolwright.generator.openapi.Shape.Fields;
import dev.toolwright.generator.openapi.Shape.Flag;
import dev.toolwright.generator.openapi.Shape.ListOf;
import dev.toolwright.generator.openapi.Shape.Named;
import dev.toolwright.generator.openapi.Shape.Text;
import dev.toolwright.generator.openapi.Shape.TextOrTexts;
import java.util.List;
import java.util.Map;

/** The kinds of object in an OpenAPI document and the fields of each that are read (OpenAPI Specification 3.1.1 section 4.8). */
enum Part {
    DOCUMENT,
    INFO,
    COMPONENTS,
    PATH_ITEM,
    OPERATION,
    PARAMETER,
    BODY,
    RESPONSE,
    HEADER,
    MEDIA_TYPE,
    SCHEMA;

    /** The fields of a path item that are operations, in the order of the specification. */
    static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final Shape ANYTHING = new Anything();
    private static final Shape TEXT = new Text();
    private static final Shape FLAG = new Flag();

    /** Fields that are not listed are handed on unread. */
    Map<String, Shape> fields() {
        return FIELDS.get(this);
    }

    private static final Map<Part, Map<String, Shape>> FIELDS = Map.ofEntries(
            Map.entry(
                    DOCUMENT,
                    Map.of(
                            "openapi", TEXT,
                            "info", new Fields(INFO),
                            "paths", named(PATH_ITEM),
                            "components", new Fields(COMPONENTS),
                            "tags", ANYTHING,
                            "servers", ANYTHING,
                            "security", ANYTHING,
                            "externalDocs", ANYTHING,
                            "webhooks", ANYTHING)),
            Map.entry(
                    INFO,
                    Map.of("title", TEXT, "version", TEXT, "description", TEXT, "summary", TEXT, "contact", ANYTHING)),
            Map.entry(
                    COMPONENTS,
                    Map.of(
                            "schemas", named(SCHEMA),
                            "parameters", named(PARAMETER),
                            "responses", named(RESPONSE),
                            "requestBodies", named(BODY),
                            "headers", named(HEADER),
                            "pathItems", named(PATH_ITEM),
                            "examples", ANYTHING,
                            "securitySchemes", ANYTHING)),
            Map.entry(
                    PATH_ITEM,
                    Map.ofEntries(
                            Map.entry("$ref", TEXT),
                            Map.entry("summary", TEXT),
                            Map.entry("description", TEXT),
                            Map.entry("servers", ANYTHING),
                            Map.entry("parameters", list(PARAMETER)),
                            Map.entry("get", new Fields(OPERATION)),
                            Map.entry("put", new Fields(OPERATION)),
                            Map.entry("post", new Fields(OPERATION)),
                            Map.entry("delete", new Fields(OPERATION)),
                            Map.entry("options", new Fields(OPERATION)),
                            Map.entry("head", new Fields(OPERATION)),
                            Map.entry("patch", new Fields(OPERATION)),
                            Map.entry("trace", new Fields(OPERATION)))),
            Map.entry(
                    OPERATION,
                    Map.of(
                            "operationId", TEXT,
                            "tags", new ListOf(TEXT),
                            "summary", TEXT,
                            "description", TEXT,
                            "parameters", list(PARAMETER),
                            "requestBody", new Fields(BODY),
                            "responses", named(RESPONSE),
                            "deprecated", FLAG,
                            "security", ANYTHING,
                            "servers", ANYTHING)),
            Map.entry(
                    PARAMETER,
                    Map.of(
                            "$ref", TEXT,
                            "name", TEXT,
                            "in", TEXT,
                            "description", TEXT,
                            "required", FLAG,
                            "style", TEXT,
                            "explode", FLAG,
                            "allowReserved", FLAG,
                            "schema", new Fields(SCHEMA),
                            "content", named(MEDIA_TYPE))),
            Map.entry(BODY, Map.of("$ref", TEXT, "description", TEXT, "required", FLAG, "content", named(MEDIA_TYPE))),
            Map.entry(
                    RESPONSE,
                    Map.of("$ref", TEXT, "description", TEXT, "headers", named(HEADER), "content", named(MEDIA_TYPE))),
            Map.entry(HEADER, Map.of("$ref", TEXT, "schema", new Fields(SCHEMA), "content", named(MEDIA_TYPE))),
            Map.entry(
                    MEDIA_TYPE,
                    Map.of(
                            "schema",
                            new Fields(SCHEMA),
                            "encoding",
                            ANYTHING,
                            "example",
                            ANYTHING,
                            "examples",
                            ANYTHING)),
            Map.entry(SCHEMA, schema()));

    private static Map<String, Shape> schema() {
        return Map.ofEntries(
                Map.entry("$ref", TEXT),
                Map.entry("type", new TextOrTexts()),
                Map.entry("title", TEXT),
                Map.entry("description", TEXT),
                Map.entry("format", TEXT),
                Map.entry("pattern", TEXT),
                Map.entry("nullable", FLAG),
                Map.entry("enum", new ListOf(ANYTHING)),
                Map.entry("required", new ListOf(TEXT)),
                Map.entry("properties", named(SCHEMA)),
                Map.entry("additionalProperties", new Fields(SCHEMA)),
                Map.entry("items", new Fields(SCHEMA)),
                Map.entry("allOf", list(SCHEMA)),
                Map.entry("oneOf", list(SCHEMA)),
                Map.entry("anyOf", list(SCHEMA)),
                Map.entry("not", new Fields(SCHEMA)));
    }

    private static Shape named(Part part) {
        return new Named(new Fields(part));
    }

    private static Shape list(Part part) {
        return new ListOf(new Fields(part));
    }
}
