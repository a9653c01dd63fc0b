package dev.stockspark.sandbox.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.contract.Endpoint.BodyRule;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.Parameters;
import dev.stockspark.sandbox.exchange.Part;
import dev.stockspark.sandbox.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a request against its endpoint. Parameters first, then the body; all faults of either are told at once. */
record RequestCheck(Schemas schemas) {
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";

    CheckedRequest check(Endpoint endpoint, Incoming request) {
        Parameters parameters = parameters(endpoint, request);
        if (endpoint.body().isEmpty()) {
            refuseBody(endpoint, request);
            return new CheckedRequest(parameters, MissingNode.getInstance(), List.of());
        }
        BodyRule rule = endpoint.body().get();
        String mediaType = request.mediaType();
        if (request.body().length == 0 && !rule.required()) {
            return new CheckedRequest(parameters, MissingNode.getInstance(), List.of());
        }
        if (request.body().length == 0) {
            throw ApiFailure.badRequest("a request body is required");
        }
        if (!rule.rules().containsKey(mediaType)) {
            throw ApiFailure.of(
                    415,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "content type '" + mediaType + "' is not one of "
                            + rule.rules().keySet());
        }
        String schema = rule.rules().get(mediaType);
        return mediaType.equals(MULTIPART)
                ? new CheckedRequest(parameters, MissingNode.getInstance(), parts(schema, request))
                : new CheckedRequest(parameters, json(schema, request.body()), List.of());
    }

    private Parameters parameters(Endpoint endpoint, Incoming request) {
        Map<String, String> inPath = endpoint.path().match(request.path()).orElseThrow();
        List<FieldError> errors = new ArrayList<>(unknown(endpoint, request));
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Parameter parameter : endpoint.parameters()) {
            List<String> texts = texts(parameter, request, inPath);
            if (texts.size() > 1 && !parameter.list()) {
                errors.add(FieldError.of(parameter.name(), "given " + texts.size() + " times"));
            } else if (!texts.isEmpty()) {
                JsonNode value = ParameterValue.of(parameter, texts);
                errors.addAll(named(parameter.name(), schemas.errors(parameter.rule(), value)));
                values.put(parameter.name(), value);
            } else if (parameter.required()) {
                errors.add(FieldError.of(parameter.name(), "required parameter is missing"));
            }
        }
        refuse(errors);
        return new Parameters(values);
    }

    private static List<String> texts(Parameter parameter, Incoming request, Map<String, String> inPath) {
        return switch (parameter.place()) {
            case PATH -> List.of(inPath.get(parameter.name()));
            case QUERY -> request.query().getOrDefault(parameter.name(), List.of());
            case HEADER -> request.header(parameter.name()).stream().toList();
        };
    }

    private static List<FieldError> unknown(Endpoint endpoint, Incoming request) {
        Set<String> known = endpoint.parameters().stream()
                .filter(parameter -> parameter.place() == Parameter.Place.QUERY)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        return request.query().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> FieldError.of(name, "unknown query parameter"))
                .toList();
    }

    private JsonNode json(String schema, byte[] body) {
        JsonNode value = parse(body);
        refuse(schemas.errors(schema, value));
        return value;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return Json.read(body);
        } catch (JsonProcessingException notJson) {
            var place = notJson.getLocation();
            throw ApiFailure.badRequest("the body is not JSON: " + notJson.getOriginalMessage() + " at line "
                    + place.getLineNr() + ", column " + place.getColumnNr());
        }
    }

    /** Parts are judged by name and number only: their bytes have no schema. */
    private List<Part> parts(String schema, Incoming request) {
        List<Part> parts = Multipart.parse(request);
        ObjectNode names = Json.object();
        List<FieldError> unknown = new ArrayList<>();
        for (Part part : parts) {
            JsonNode property = schemas.property(schema, part.name());
            if (property.isMissingNode()) {
                unknown.add(FieldError.of(part.name(), "unknown part"));
            } else if (property.path("type").asText().equals("array")) {
                names.withArrayProperty(part.name()).add(part.fileName());
            } else if (names.has(part.name())) {
                unknown.add(FieldError.of(part.name(), "given more than once"));
            } else {
                names.put(part.name(), part.fileName());
            }
        }
        refuse(unknown);
        refuse(schemas.errors(schema, names));
        return parts;
    }

    private static void refuseBody(Endpoint endpoint, Incoming request) {
        if (request.body().length > 0) {
            throw ApiFailure.badRequest(endpoint.operationId() + " takes no request body");
        }
    }

    private static List<FieldError> named(String parameter, List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(parameter + error.field(), error.message(), error.rejectedValue()))
                .toList();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ApiFailure.invalid(errors);
        }
    }
}
