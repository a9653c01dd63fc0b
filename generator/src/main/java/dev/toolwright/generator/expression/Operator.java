package dev.toolwright.generator.expression;

import java.util.Arrays;
import java.util.Optional;

/** CEL's operators, but for selection, index and conditional, which are nodes of their own. */
public enum Operator {
    ADD("_+_", "+", "add"),
    SUBTRACT("_-_", "-", "subtract"),
    MULTIPLY("_*_", "*", "multiply"),
    DIVIDE("_/_", "/", "divide"),
    REMAINDER("_%_", "%", "take the remainder of"),
    NEGATE("-_", "-", "negate"),
    EQUAL("_==_", "==", "compare"),
    NOT_EQUAL("_!=_", "!=", "compare"),
    LESS("_<_", "<", "compare"),
    LESS_OR_EQUAL("_<=_", "<=", "compare"),
    GREATER("_>_", ">", "compare"),
    GREATER_OR_EQUAL("_>=_", ">=", "compare"),
    AND("_&&_", "&&", "combine"),
    OR("_||_", "||", "combine"),
    NOT("!_", "!", "negate"),
    IN("@in", "in", "look in");

    private final String cel;
    private final String symbol;
    private final String verb;

    Operator(String cel, String symbol, String verb) {
        this.cel = cel;
        this.symbol = symbol;
        this.verb = verb;
    }

    /** As people write it. */
    public String symbol() {
        return symbol;
    }

    /** What it does to its operands, for messages. */
    String verb() {
        return verb;
    }

    /** By the name that the parser gives to it. */
    static Optional<Operator> named(String cel) {
        return Arrays.stream(values()).filter(each -> each.cel.equals(cel)).findFirst();
    }
}
