package dev.stockspark.sandbox.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stockspark.sandbox.document.Document.Described;
import dev.stockspark.sandbox.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A good request spoilt in every way that the document forbids, one at a time. */
record BadRequests(Document document) {
    /** @param field that the error has to name; empty where it cannot */
    record Bad(String what, Request request, int status, String field) {}

    List<Bad> of(Described operation, Request good) {
        List<Bad> all = new ArrayList<>();
        operation.in("path").forEach(parameter -> path(all, good, parameter));
        operation.in("query").forEach(parameter -> query(all, good, parameter));
        all.add(new Bad("an unknown parameter", good.withQuery("frobnicate", List.of("1")), 400, "frobnicate"));
        all.add(new Bad("another method", good.withMethod("TRACE"), 405, ""));
        JsonNode body = document.resolved(operation.operation().path("requestBody"));
        if (body.at("/content/application~1json").isObject()) {
            json(all, good, document.schema(body.at("/content/application~1json/schema")));
        } else if (body.at("/content/multipart~1form-data").isObject()) {
            form(all, good, body);
        } else {
            all.add(new Bad(
                    "a body where none belongs",
                    good.withBody(Json.object()).withMediaType("application/json"),
                    400,
                    ""));
        }
        return all;
    }

    private void path(List<Bad> all, Request good, JsonNode parameter) {
        String name = parameter.get("name").textValue();
        JsonNode schema = document.schema(parameter.get("schema"));
        if (schema.has("enum")) {
            all.add(new Bad(name + " that is none", good.withPath(name, "zz"), 400, name));
        } else if (schema.path("type").asText().equals("integer")) {
            all.add(new Bad(name + " that is no number", good.withPath(name, "abc"), 400, name));
            all.add(new Bad(name + " that nothing has", good.withPath(name, "1"), 404, ""));
            all.add(new Bad(name + " beyond 64 bits", good.withPath(name, "99999999999999999999"), 400, name));
        }
    }

    private void query(List<Bad> all, Request good, JsonNode parameter) {
        String name = parameter.get("name").textValue();
        JsonNode schema = document.schema(parameter.get("schema"));
        if (parameter.path("required").booleanValue()) {
            all.add(new Bad("no " + name, good.withQuery(name, List.of()), 400, name));
        }
        boolean list = schema.path("type").asText().equals("array");
        JsonNode each = list ? document.schema(schema.get("items")) : schema;
        String field = list ? name + "[0]" : name;
        if (!each.path("type").asText().equals("string") || each.has("enum") || each.has("pattern")) {
            all.add(new Bad(name + " that is none", good.withQuery(name, List.of("zz;zz")), 400, field));
        }
        if (each.has("minimum")) {
            String low = Long.toString(each.get("minimum").longValue() - 1);
            all.add(new Bad(name + " too small", good.withQuery(name, List.of(low)), 400, field));
        }
        if (!list) {
            all.add(new Bad(name + " twice", good.withQuery(name, List.of("1", "2")), 400, name));
        }
    }

    private void json(List<Bad> all, Request good, JsonNode schema) {
        all.add(new Bad("no body", good.withBody(MissingNode.getInstance()), 400, ""));
        all.add(new Bad("a body that is no JSON", good.withBody(TextNode.valueOf("{")), 400, ""));
        all.add(new Bad("a body of another kind", good.withMediaType("text/plain"), 415, ""));
        boolean list = schema.path("type").asText().equals("array");
        all.add(new Bad("a body of another type", good.withBody(list ? Json.object() : Json.array()), 400, ""));
        JsonNode first = list ? good.body().path(0) : good.body();
        if (first instanceof ObjectNode object) {
            JsonNode each = list ? document.schema(schema.get("items")) : schema;
            fields(all, good, object, each, list);
        }
    }

    private void fields(List<Bad> all, Request good, ObjectNode object, JsonNode schema, boolean list) {
        String prefix = list ? "[0]." : "";
        for (JsonNode required : schema.path("required")) {
            String name = required.textValue();
            ObjectNode without = object.deepCopy();
            without.remove(name);
            all.add(new Bad("a body without " + name, good.withBody(wrapped(without, list)), 400, prefix + name));
        }
        schema.path("properties").properties().forEach(property -> {
            String type = document.schema(property.getValue()).path("type").asText();
            boolean owned = property.getValue().path("readOnly").booleanValue();
            if (!type.isEmpty() && !owned) {
                ObjectNode wrong = object.deepCopy();
                wrong.set(property.getKey(), type.equals("string") ? Json.object() : TextNode.valueOf("zz"));
                all.add(new Bad(
                        property.getKey() + " of another type",
                        good.withBody(wrapped(wrong, list)),
                        400,
                        prefix + property.getKey()));
            }
        });
    }

    private static void form(List<Bad> all, Request good, JsonNode body) {
        if (body.path("required").booleanValue()) {
            all.add(new Bad("no form", good.withFiles(Map.of()), 400, ""));
            Map<String, byte[]> other = new LinkedHashMap<>();
            good.files().forEach((name, bytes) -> other.put("zz", bytes));
            all.add(new Bad("a part of another name", good.withFiles(other), 400, "zz"));
        }
        all.add(new Bad(
                "JSON for a form",
                good.withFiles(Map.of()).withBody(Json.object()).withMediaType("application/json"),
                415,
                ""));
    }

    private static JsonNode wrapped(ObjectNode object, boolean list) {
        return list ? Json.array().add(object) : object;
    }
}
