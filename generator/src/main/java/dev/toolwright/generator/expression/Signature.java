package dev.toolwright.generator.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The types that a function takes and gives. Written as in {@code list(T), integer -> T?}: {@code T} is any type, {@code O} one
 * that can be ordered (integer, number, string, boolean), {@code ?} means that it may be null.
 *
 * @param parameters the receiver, where there is one, first
 */
public record Signature(List<Pattern> parameters, Pattern result) {

    public Signature {
        parameters = List.copyOf(parameters);
    }

    static Signature parse(String text) {
        String[] sides = text.split(" -> ");
        List<Pattern> parameters = new ArrayList<>();
        for (String parameter : sides[0].split(", ")) {
            parameters.add(Pattern.parse(parameter));
        }
        return new Signature(parameters, Pattern.parse(sides[1]));
    }

    /** The type of the result for these arguments; absent where they do not fit. Whether they may be null is not judged here. */
    Optional<Type> apply(List<Type> arguments) {
        if (arguments.size() != parameters.size()) {
            return Optional.empty();
        }
        Map<String, Type> bound = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (!parameters.get(i).fits(arguments.get(i), bound)) {
                return Optional.empty();
            }
        }
        return Optional.of(result.type(bound));
    }

    /** How a call is written: {@code string.contains(string)}, {@code sum(list(integer))}. */
    String form(String word, boolean method) {
        List<String> types = parameters.stream().map(Pattern::toString).toList();
        return method
                ? types.getFirst() + "." + word + "(" + String.join(", ", types.subList(1, types.size())) + ")"
                : word + "(" + String.join(", ", types) + ")";
    }

    /** For the reference page: {@code list(T), integer -> T?}. */
    @Override
    public String toString() {
        return parameters.stream().map(Pattern::toString).collect(Collectors.joining(", ")) + " -> " + result;
    }

    /** A type with holes. */
    public record Pattern(String word, Optional<Pattern> element, boolean nullable) {

        static Pattern parse(String text) {
            if (text.endsWith("?")) {
                return new Pattern(text.substring(0, text.length() - 1), Optional.empty(), true);
            }
            if (text.startsWith("list(")) {
                Pattern element = parse(text.substring("list(".length(), text.length() - 1));
                return new Pattern("list", Optional.of(element), false);
            }
            return new Pattern(text, Optional.empty(), false);
        }

        boolean fits(Type given, Map<String, Type> bound) {
            return switch (word) {
                case "string" -> given instanceof Type.Text || given instanceof Type.Null;
                case "integer" -> given instanceof Type.Whole || given instanceof Type.Null;
                case "number" -> given instanceof Type.Decimal || given instanceof Type.Null;
                case "boolean" -> given instanceof Type.Bool || given instanceof Type.Null;
                case "object" -> Types.mapLike(given);
                case "any" -> given instanceof Type.Json;
                case "list" ->
                    given instanceof Type.ListOf list && element.orElseThrow().fits(list.element(), bound);
                case "O" -> Types.scalar(given) && bind(given, bound);
                default -> bind(given, bound);
            };
        }

        private boolean bind(Type given, Map<String, Type> bound) {
            Optional<Type> joined = bound.containsKey(word) ? Types.join(bound.get(word), given) : Optional.of(given);
            joined.ifPresent(type -> bound.put(word, nullable ? type.notNull() : type));
            return joined.isPresent();
        }

        Type type(Map<String, Type> bound) {
            return switch (word) {
                case "string" -> new Type.Text(nullable);
                case "integer" -> new Type.Whole(nullable);
                case "number" -> new Type.Decimal(nullable);
                case "boolean" -> new Type.Bool(nullable);
                case "file" -> Types.FILE;
                case "list" -> Types.list(element.orElseThrow().type(bound));
                default -> nullable ? bound.get(word).orNull() : bound.get(word);
            };
        }

        @Override
        public String toString() {
            return element.map(inner -> word + "(" + inner + ")").orElse(word) + (nullable ? "?" : "");
        }
    }
}
