package dev.toolwright.generator.openapi;

import dev.toolwright.generator.problem.Position;
import java.util.List;
import java.util.Optional;

/**
 * One operation of an API.
 *
 * @param id the operationId; the name of the method in the generated client
 * @param tag the single tag; the generated client class is {@code <Tag>Api}
 * @param method upper case
 * @param path the template
 * @param parameters path, query, header and cookie parameters in the order of the generated method
 * @param body the request body's schema
 * @param bodyRequired whether the body must be sent
 * @param sent how the body is sent
 * @param answer the schema of the first 2xx answer with content that can be read
 * @param received how that is read
 */
public record Operation(
        String id,
        String tag,
        String method,
        String path,
        String summary,
        String description,
        List<Parameter> parameters,
        Optional<Schema> body,
        boolean bodyRequired,
        Transfer sent,
        Optional<Schema> answer,
        Transfer received,
        Position position) {

    public Operation {
        parameters = List.copyOf(parameters);
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** GET and HEAD are safe (RFC 9110 section 9.2.1). */
    public boolean safe() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /**
     * How a value becomes bytes, and back.
     *
     * @param files the fields of a form that are files
     */
    public record Transfer(Form form, String mediaType, List<String> files) {
        public static final Transfer JSON = new Transfer(Form.JSON, "application/json", List.of());

        public Transfer {
            files = List.copyOf(files);
        }
    }

    /** What a body or an answer is made of. */
    public enum Form {
        JSON,
        /** Form data in parts (RFC 7578). */
        MULTIPART,
        /** Form data in one line (URL Standard, section 5). */
        URLENCODED,
        /** Bytes, which are an object {@code {name, type, data}} with the data in Base64. */
        FILE,
        TEXT
    }

    /** Where a parameter travels. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /**
     * A parameter of an operation.
     *
     * @param name as in the document
     * @param identifier a Java identifier for it, unique within the operation
     * @param reserved whether delimiters of an address stand in it as they are ("allowReserved", in a query)
     */
    public record Parameter(
            String name,
            String identifier,
            In in,
            boolean required,
            String description,
            Schema schema,
            Style style,
            boolean reserved,
            Position position) {}
}
