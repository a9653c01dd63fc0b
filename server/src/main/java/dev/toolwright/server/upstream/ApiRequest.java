package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request to an operation of an API, not yet encoded: the path is the document's template and the values are as given.
 * Encoding (RFC 3986) is done once, by the client that sends it.
 *
 * @param operation the operationId, for logs, metrics and error messages
 * @param method the HTTP method, upper case
 * @param path the path template of the OpenAPI document, such as {@code /{country}/vehicle/{id}}
 * @param values what the caller gave for path, query, header and cookies, in the document's order
 * @param body what is sent: in a form, the fields by name; a file is an object {@code {name, type, data}} with the data in Base64
 * @param form how it is sent
 */
public record ApiRequest(
        String operation, String method, String path, List<Given> values, Optional<JsonNode> body, BodyForm form) {

    public ApiRequest {
        values = List.copyOf(values);
    }

    /** The values for one place. */
    public List<Given> values(In in) {
        return values.stream().filter(each -> each.in() == in).toList();
    }

    /** The same request with this query instead of its own. */
    ApiRequest query(List<Parameter> query) {
        Stream<Given> others = values.stream().filter(each -> each.in() != In.QUERY);
        Stream<Given> own =
                query.stream().map(each -> new Given(each.name(), In.QUERY, each.value(), ParameterStyle.FORM, false));
        return new ApiRequest(
                operation, method, path, Stream.concat(others, own).toList(), body, form);
    }

    /** Without any value: they may be personal data and would end in a log. */
    @Override
    public String toString() {
        return "ApiRequest[" + operation + ", " + method + " " + path + "]";
    }

    /** A named text, not encoded. */
    public record Parameter(String name, String value) {}

    /** Where a parameter travels. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /**
     * A parameter's value as it was given.
     *
     * @param value a scalar, a list of them, or a JSON tree
     * @param reserved whether the delimiters of RFC 3986 section 2.2 stand in a query as they are ({@code allowReserved})
     */
    public record Given(String name, In in, Object value, ParameterStyle style, boolean reserved) {}

    public static Builder of(String operation, String method, String path) {
        return new Builder(operation, method, path);
    }

    /** Collects the values; a null value means that the parameter is not sent. */
    public static final class Builder {
        private final String operation;
        private final String method;
        private final String path;
        private final List<Given> values = new ArrayList<>();
        private Optional<JsonNode> body = Optional.empty();
        private BodyForm form = new BodyForm.Json();

        private Builder(String operation, String method, String path) {
            this.operation = operation;
            this.method = method;
            this.path = path;
        }

        public Builder path(String name, Object value) {
            return path(name, value, ParameterStyle.SIMPLE);
        }

        public Builder path(String name, Object value, ParameterStyle style) {
            return add(name, In.PATH, value, style);
        }

        /** A list is sent item by item. */
        public Builder query(String name, @Nullable Object value) {
            return query(name, value, ParameterStyle.FORM);
        }

        public Builder query(String name, @Nullable Object value, ParameterStyle style) {
            return add(name, In.QUERY, value, style);
        }

        /** The delimiters of RFC 3986 section 2.2 stand as they are, but for those that would end the value. */
        public Builder reserved(String name, @Nullable Object value, ParameterStyle style) {
            if (value != null) {
                values.add(new Given(name, In.QUERY, value, style, true));
            }
            return this;
        }

        public Builder header(String name, @Nullable Object value) {
            return header(name, value, ParameterStyle.SIMPLE);
        }

        public Builder header(String name, @Nullable Object value, ParameterStyle style) {
            return add(name, In.HEADER, value, style);
        }

        public Builder cookie(String name, @Nullable Object value, ParameterStyle style) {
            return add(name, In.COOKIE, value, style);
        }

        private Builder add(String name, In in, @Nullable Object value, ParameterStyle style) {
            if (value != null) {
                values.add(new Given(name, in, value, style, false));
            }
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
            return new ApiRequest(operation, method, path, values, body, form);
        }
    }
}
