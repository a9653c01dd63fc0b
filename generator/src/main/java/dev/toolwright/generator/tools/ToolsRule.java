package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Rule;

/** What tools.yaml must be before its meaning matters. */
public enum ToolsRule implements Rule {
    UNKNOWN_WORD(
            "The language has no such word here",
            "A word that nobody reads would be ignored silently. Write one of the words of this place, or remove it."),
    MISSING_WORD("A word is missing", "This place needs it: without it the generator would have to guess."),
    WRONG_VALUE(
            "A word has a value of another kind",
            "Each word takes one kind of value: a text, a whole number, a mapping and so on. Quotes make a number a text."),
    VERSION_UNSUPPORTED(
            "The version of the format is not supported",
            "The version says what the words mean. This generator knows version 1 only."),
    INCLUDE_MISSING("An included file does not exist", "Names are relative to the file that includes them."),
    INCLUDE_TWICE(
            "A file is included twice",
            "Its tools would be declared twice. Name each file once, and never the file itself."),
    DUPLICATE_TOOL(
            "Two tools have one name",
            "A client calls a tool by its name, so the second one could never be called. Rename one of them."),
    DUPLICATE_TOOLSET(
            "Two toolsets have one name",
            "A grant names a toolset, so it would be unclear what was granted. Rename one of them."),
    DUPLICATE_PROMPT(
            "Two prompts have one name",
            "A client asks for a prompt by its name, so the second one could never be picked. Rename one of them."),
    DUPLICATE_RESOURCE(
            "Two resources have one name",
            "A name stands for one resource in clients and in snapshots. Rename one of them."),
    RESOURCE_CONTENT(
            "It is not clear what a resource holds",
            "It holds a text, a file, or what an operation or steps answer. Write one of text, file, call and steps."),
    UNKNOWN_STEP(
            "A step has no step word",
            "A step is one of call, pages, each, fetch, java, set, then, fail, confirm, progress and remember; the word says what it does."),
    TWO_STEP_WORDS(
            "A step has two step words",
            "A step does one thing, so that its order is never in doubt. Make two steps of it."),
    CALL_AND_STEPS(
            "A tool has both call and steps",
            "A tool with one call is written with call, one with more with steps. Move the call into the steps."),
    NO_CALL("A tool does nothing", "It has neither call nor steps. Write what it does."),
    FAIL_WITHOUT_TEXT(
            "A failure says nothing",
            "The model sees this sentence only. Say what happened, what was not changed, and what to do."),
    EMPTY_TEXT("A text is empty", "Titles and descriptions are what people and models choose by. Write a sentence.");

    private final String header;
    private final String why;

    ToolsRule(String header, String why) {
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
