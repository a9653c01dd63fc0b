package dev.toolwright.generator.client;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.openapi.Operation.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method of a generated client: required parameters in the document's order, then the body, then an object with the optional
 * parameters if there are any. The answer is always a JSON tree.
 *
 * @param body its name and type; it is always the last but one, and nullable where the document does not require it
 */
public record ClientMethod(
        Operation operation, List<Argument> required, Optional<Argument> body, List<Argument> optional) {
    public ClientMethod {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /**
     * A value that a caller passes.
     *
     * @param name of the method's parameter, or of the setter in the options
     */
    public record Argument(String name, JavaType type, Optional<Parameter> parameter) {}

    public static ClientMethod of(Operation operation, Api api) {
        List<Argument> required = new ArrayList<>();
        List<Argument> optional = new ArrayList<>();
        for (Parameter each : operation.parameters()) {
            Argument argument = new Argument(each.identifier(), JavaType.of(each.schema(), api), Optional.of(each));
            (each.required() ? required : optional).add(argument);
        }
        Optional<Argument> body =
                operation.body().map(schema -> new Argument("body", JavaType.json(), Optional.empty()));
        return new ClientMethod(operation, required, body, optional);
    }

    /** The arguments that are parameters, in the order of the document. */
    List<Argument> inOrder() {
        return operation.parameters().stream()
                .flatMap(parameter -> Stream.concat(required.stream(), optional.stream())
                        .filter(argument -> argument.name().equals(parameter.identifier())))
                .toList();
    }

    /** The simple name of the class, in the package of the API. */
    public String className() {
        return operation.tag() + "Api";
    }

    public String name() {
        return operation.id();
    }

    /** The simple name of the class of the optional parameters, nested in the client; absent where there are none. */
    public Optional<String> options() {
        String id = operation.id();
        return optional.isEmpty()
                ? Optional.empty()
                : Optional.of(Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Options");
    }
}
