package dev.toolwright.generator.lint;

import dev.toolwright.generator.problem.Rule;

/** What a description should be. */
public enum LintRule implements Rule {
    SHORT_DESCRIPTION(
            "A description says too little",
            "A model chooses by it alone. Say what the tool does and answers, when to use it, and what to call before and after."),
    NO_WHEN_TO_USE(
            "A description does not say when to use the tool",
            "Several tools can answer; the model has to know which one to take now. Say when, or what to call before and after."),
    SAME_DESCRIPTION("Two tools have one description", "A model cannot choose between them. Say what is different."),
    SHORT_ARGUMENT_DESCRIPTION(
            "The description of an argument says no more than its name",
            "The model knows the name already. Say what it means, in which unit or form, and where to take it from.");

    private final String header;
    private final String why;

    LintRule(String header, String why) {
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
