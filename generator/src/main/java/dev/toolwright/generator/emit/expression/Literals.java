package dev.toolwright.generator.emit.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Constants as Java literals. Text of the user's can only become the content of one string literal, whatever it is. */
final class Literals {
    /** A class file holds at most 65,535 bytes for one constant, and a character takes at most three. */
    private static final int LONGEST = 20_000;

    private Literals() {}

    static Java of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> Java.primary("$L", text(value.textValue()));
            case BOOLEAN -> Java.primitive(Level.PRIMARY, "$L", value.booleanValue());
            case NUMBER -> number(value);
            case NULL -> Java.primary("null");
            case ARRAY, OBJECT, BINARY, MISSING, POJO -> throw new IllegalStateException("no constant: " + value);
        };
    }

    private static Java number(JsonNode value) {
        String digits = value.isIntegralNumber() ? value.longValue() + "L" : Double.toString(value.doubleValue());
        return Java.primitive(digits.startsWith("-") ? Level.UNARY : Level.PRIMARY, "$L", digits);
    }

    /** One expression of the highest level; JavaPoet's {@code $S} would break a text with line breaks into a sum. */
    static CodeBlock text(String text) {
        if (text.length() <= LONGEST) {
            return CodeBlock.of("$L", quoted(text));
        }
        List<CodeBlock> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONGEST) {
            pieces.add(CodeBlock.of("$L", quoted(text.substring(from, Math.min(text.length(), from + LONGEST)))));
        }
        return CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(pieces, ", "));
    }

    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            literal.append(escaped(text, i));
        }
        return literal.append('"').toString();
    }

    private static String escaped(String text, int at) {
        char character = text.charAt(at);
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> visible(text, at) ? String.valueOf(character) : String.format("\\u%04x", (int) character);
        };
    }

    /** What cannot be seen, would change the order of what can, or has no UTF-8 form is written as an escape. */
    private static boolean visible(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
