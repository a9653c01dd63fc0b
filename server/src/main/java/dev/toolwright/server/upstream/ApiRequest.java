package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to an operation of an API, not yet encoded: the path is the document's template and the values are as given.
 * Encoding (RFC 3986) is done once, by the client that sends it.
 *
 * @param operation the operationId, for logs, metrics and error messages
 * @param method the HTTP method, upper case
 * @param path the path template of the OpenAPI document, such as {@code /{country}/vehicle/{id}}
 * @param pathValues a value for each name in the template
 * @param query name and value pairs in order; a repeated name is a list in {@code form} style, exploded
 * @param headers extra request headers
 * @param body what is sent: in a form, the fields by name; a file is an object {@code {name, type, data}} with the data in Base64
 * @param form how it is sent
 */
public record ApiRequest(
        String operation,
        String method,
        String path,
        Map<String, String> pathValues,
        List<Parameter> query,
        List<Parameter> headers,
        Optional<JsonNode> body,
        BodyForm form) {

    public ApiRequest {
        pathValues = Map.copyOf(pathValues);
        query = List.copyOf(query);
        headers = List.copyOf(headers);
    }

    /** The same request with this query instead of its own. */
    ApiRequest with(List<Parameter> other) {
        return new ApiRequest(operation, method, path, pathValues, other, headers, body, form);
    }

    /** Without any value: they may be personal data and would end in a log. */
    @Override
    public String toString() {
        return "ApiRequest[" + operation + ", " + method + " " + path + "]";
    }

    /** A named value, not encoded. */
    public record Parameter(String name, String value) {}

    public static Builder of(String operation, String method, String path) {
        return new Builder(operation, method, path);
    }

    /** Collects the values; a null value means that the parameter is not sent. */
    public static final class Builder {
        private final String operation;
        private final String method;
        private final String path;
        private final Map<String, String> pathValues = new LinkedHashMap<>();
        private final List<Parameter> query = new ArrayList<>();
        private final List<Parameter> headers = new ArrayList<>();
        private Optional<JsonNode> body = Optional.empty();
        private BodyForm form = new BodyForm.Json();

        private Builder(String operation, String method, String path) {
            this.operation = operation;
            this.method = method;
            this.path = path;
        }

        /** A list is sent as one value, with commas ({@code simple} style). */
        public Builder path(String name, Object value) {
            pathValues.put(
                    name,
                    value instanceof List<?> values ? ParameterText.joined(values, ",") : ParameterText.of(value));
            return this;
        }

        public Builder query(String name, @Nullable Object value) {
            add(query, name, value);
            return this;
        }

        /** A list that is sent as one value; an empty one is not sent, as it would be a list of one empty value. */
        public Builder query(String name, @Nullable List<?> values, String separator) {
            if (values != null && !values.isEmpty()) {
                query.add(new Parameter(name, ParameterText.joined(values, separator)));
            }
            return this;
        }

        public Builder header(String name, @Nullable Object value) {
            add(headers, name, value);
            return this;
        }

        public Builder body(@Nullable JsonNode value) {
            body = Optional.ofNullable(value);
            return this;
        }

        /** @param files the fields that are files, or lists of files */
        public Builder multipart(@Nullable JsonNode fields, String... files) {
            form = new BodyForm.Multipart(List.of(files));
            return body(fields);
        }

        public Builder form(@Nullable JsonNode fields) {
            form = new BodyForm.UrlEncoded();
            return body(fields);
        }

        /** @param mediaType where the file does not say its own */
        public Builder file(@Nullable JsonNode file, String mediaType) {
            form = new BodyForm.File(mediaType);
            return body(file);
        }

        public Builder text(@Nullable JsonNode text, String mediaType) {
            form = new BodyForm.Text(mediaType);
            return body(text);
        }

        public ApiRequest build() {
            return new ApiRequest(operation, method, path, pathValues, query, headers, body, form);
        }

        private static void add(List<Parameter> parameters, String name, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case List<?> values -> values.forEach(each -> add(parameters, name, each));
                default -> parameters.add(new Parameter(name, ParameterText.of(value)));
            }
        }
    }
}
