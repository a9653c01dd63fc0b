package dev.toolwright.generator.expression;

import dev.toolwright.generator.problem.Rule;

/** The rules that expressions must keep. */
public enum ExpressionRule implements Rule {
    EXPRESSION_SYNTAX(
            "The expression cannot be read",
            "Expressions are CEL. Text that is not an expression stands outside of ${{ }}."),
    UNCLOSED_EXPRESSION(
            "An expression is not closed",
            "Every ${{ needs its }}. To write the characters themselves, double the dollar sign: $${{."),
    UNKNOWN_VARIABLE(
            "The variable does not exist",
            "An expression may use args, user, remembered and the names that earlier steps have given."),
    UNKNOWN_FIELD(
            "The field does not exist",
            "The document of the API, or the mapping that names the fields, does not have it. Selecting it would always give null."),
    UNKNOWN_FUNCTION(
            "The function does not exist",
            "Only the functions of the reference page exist, and each is written either as f(x) or as x.f()."),
    WRONG_ARGUMENTS("The arguments do not fit the function", "The reference page says what each function takes."),
    TYPE_MISMATCH(
            "The types do not go together",
            "No value is converted silently: use string(x), int(x) or double(x) to say what is meant."),
    NEEDS_BOOLEAN("The condition is not a boolean", "Conditions are true or false; a number or a text is neither."),
    NOT_SUPPORTED("CEL has it, this language has not", "The reference page lists what expressions may use."),
    INVALID_PATTERN(
            "The pattern cannot be used",
            "Patterns of matches are constants in RE2 syntax, so that a build finds their faults and matching takes linear time."),
    NOT_A_WHOLE_VALUE("The variable cannot be used as a whole", "It has only fields; select the ones that are needed.");

    private final String header;
    private final String why;

    ExpressionRule(String header, String why) {
        this.header = header;
        this.why = why;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public String why() {
        return why;
    }
}
