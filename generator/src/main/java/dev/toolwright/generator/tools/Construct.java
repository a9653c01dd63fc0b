package dev.toolwright.generator.tools;

import static dev.toolwright.generator.tools.Word.optional;
import static dev.toolwright.generator.tools.Word.required;

import java.util.List;
import java.util.Optional;

/** The parts of tools.yaml and the words that each of them may have: the one table behind reading, editors and the reference. */
public enum Construct {
    FILE(
            "the file",
            required("version", Kind.WHOLE, "The version of this format: 1."),
            required("name", Kind.TEXT, "Machine name of the server, and prefix of its environment variables."),
            required("title", Kind.TEXT, "Name of the server for people."),
            optional(
                    "instructions", Kind.TEXT, "For the model: what the server is for and how its tools fit together."),
            optional("icons", Kind.LIST, "Pictures that clients may show beside the title."),
            optional("include", Kind.LIST, "Files with toolsets and tools, relative to this one."),
            optional(
                    "texts",
                    Kind.MAP,
                    "Files with the texts for people in other languages, by language (BCP 47); what is written here is English."),
            optional("apis", Kind.MAP, "The APIs that tools call, by name."),
            optional("settings", Kind.MAP, "What is remembered of a person, by name."),
            optional("toolsets", Kind.MAP, "Groups of tools that are granted and switched on together."),
            optional("tools", Kind.MAP, "The tools by name."),
            optional("prompts", Kind.MAP, "Beginnings of conversations that a person picks from a menu, by name."),
            optional("resources", Kind.MAP, "What can be read under an address, by name."),
            optional("aliases", Kind.MAP, "Old names of tools, each listed where its toolset is on."),
            optional(
                    "tombstones",
                    Kind.MAP,
                    "Tools and arguments (tool.argument) that are gone, and what to do instead."),
            optional("tokens", Kind.MAP, "How many tokens the list of tools may take.")),
    INCLUDED(
            "an included file",
            optional("toolsets", Kind.MAP, "Groups of tools that are granted and switched on together."),
            optional("tools", Kind.MAP, "The tools by name."),
            optional("prompts", Kind.MAP, "Beginnings of conversations that a person picks from a menu, by name."),
            optional("resources", Kind.MAP, "What can be read under an address, by name."),
            optional("aliases", Kind.MAP, "Old names of tools, each listed where its toolset is on."),
            optional(
                    "tombstones",
                    Kind.MAP,
                    "Tools and arguments (tool.argument) that are gone, and what to do instead.")),
    ALIAS(
            "an alias",
            required("tool", Kind.TEXT, "The tool that the old name calls."),
            required("toolset", Kind.TEXT, "The toolset that switches the old name on, and with which it is granted.")),
    TOKENS(
            "tokens",
            optional("tool", Kind.WHOLE, "The most for one tool, output schema included."),
            optional("list", Kind.WHOLE, "The most for all tools of the toolsets that are on, without output schemas."),
            optional("total", Kind.WHOLE, "The most for the same tools with output schemas.")),
    API(
            "an API",
            required("title", Kind.TEXT, "Name of the API for people, in error sentences."),
            required("document", Kind.TEXT, "Its OpenAPI document, relative to this file."),
            optional("overlay", Kind.TEXT, "An OpenAPI Overlay that mends the document."),
            optional(
                    "optional",
                    Kind.FLAG,
                    "Whether the server starts without its address; tools then say that it is not set up."),
            optional(
                    "signed",
                    Kind.FLAG,
                    "Whether requests carry a token; true where it is left out. Without, the address has what identifies the caller."),
            optional("with", Kind.MAP, "Values for every operation that has a parameter of this name.")),
    SETTING(
            "a setting",
            required("type", Kind.TEXT, "string, integer, number or boolean."),
            optional("enum", Kind.LIST, "The values it may have."),
            optional("default", Kind.VALUE, "What it is until the person chooses."),
            optional("description", Kind.TEXT, "What it means, for people."),
            optional("choose", Kind.MAP, "How a missing choice is made.")),
    CHOOSE(
            "a choice",
            required("call", Kind.TEXT, "The operation that answers the candidates."),
            optional("with", Kind.MAP, "Its parameters."),
            required("items", Kind.TEXT, "The candidates in its answer."),
            required("value", Kind.TEXT, "What is remembered of a candidate, called item."),
            required("label", Kind.TEXT, "How a person recognises it."),
            required("tool", Kind.TEXT, "The tool that makes the choice where there are several.")),
    TOOLSET(
            "a toolset",
            required("title", Kind.TEXT, "Its name for people, on the consent page."),
            required("description", Kind.TEXT, "What the person grants with it."),
            optional("enabled", Kind.FLAG, "Whether it is on without configuration; true where it is left out.")),
    TOOL(
            "a tool",
            required("toolset", Kind.TEXT, "The toolset it belongs to."),
            required("title", Kind.TEXT, "Its name for people."),
            required(
                    "description",
                    Kind.TEXT,
                    "For the model: what it does, when to use it, what to call before and after."),
            optional("icons", Kind.LIST, "Pictures that clients may show beside the title."),
            optional("effect", Kind.TEXT, "read, write or destructive; derived where every operation is a GET."),
            optional("because", Kind.TEXT, "Why the effect is less than its operations suggest."),
            optional("idempotent", Kind.FLAG, "Whether calling it twice is the same as once."),
            optional(
                    "task",
                    Kind.TEXT,
                    "Whether a call may go on as a task: forbidden, optional or required; optional where it loops or pages."),
            optional("args", Kind.MAP, "Its arguments by name."),
            optional(
                    "input",
                    Kind.MAP,
                    "The JSON Schema of its arguments, word for word, where args cannot say it; in expressions they are any JSON."),
            optional("call", Kind.TEXT, "The operation it calls, where it is only one."),
            optional("with", Kind.MAP, "Parameters of that operation."),
            optional("body", Kind.VALUE, "The body that is sent."),
            optional("patch", Kind.MAP, "Fields to change in the body (RFC 7396)."),
            optional("steps", Kind.LIST, "What it does, in order, where it is more than one call."),
            optional("return", Kind.VALUE, "What it answers: a mapping, or an expression that is an object."),
            optional("text", Kind.TEXT, "The answer as a sentence for people."),
            optional("attach", Kind.TEXT, "A file {name, type, data}, or a list of them, that comes with the answer."),
            optional("limits", Kind.MAP, "How much is answered at most; what is cut off is said in the answer."),
            optional("errors", Kind.MAP, "Failures of the API in words that a person can act on."),
            optional("tests", Kind.MAP, "What it does in single cases, by the names of the cases.")),
    LIMITS(
            "limits",
            optional(
                    "rows", Kind.WHOLE, "The most elements of a list in the answer; lists inside of lists stay whole."),
            optional(
                    "bytes",
                    Kind.WHOLE,
                    "The most bytes of the answer as JSON, and of its text; lists are cut from their ends. Files do not count.")),
    TEST(
            "a test",
            optional("args", Kind.MAP, "The arguments that are given."),
            optional("remembered", Kind.MAP, "What is remembered of the person before."),
            optional(
                    "person",
                    Kind.VALUE,
                    "What the person says when asked: accept, decline, cancel, or what is filled in."),
            optional("language", Kind.TEXT, "The person's language, as in texts; English where it is left out."),
            optional("sandbox", Kind.FLAG, "Whether it calls the application's sandbox instead of canned answers."),
            optional("answers", Kind.LIST, "What the APIs answer; each is used once."),
            optional("expect", Kind.MAP, "Fields of the answer; those that are not named may be anything."),
            optional("text", Kind.TEXT, "The sentence for people; * stands for any characters."),
            optional(
                    "error",
                    Kind.SENTENCE,
                    "The failure, as its sentence or as code and text; * stands for any characters."),
            optional("remembers", Kind.MAP, "What is remembered of the person afterwards.")),
    ANSWER(
            "an answer",
            required("call", Kind.TEXT, "The operation that it is given to, as api.operation."),
            optional("with", Kind.MAP, "Parameters that the operation must be called with."),
            optional("sent", Kind.VALUE, "The body that must be sent; fields that are not named may be anything."),
            optional("status", Kind.WHOLE, "The HTTP status; 200 where it is left out."),
            optional("body", Kind.VALUE, "The body of the answer."),
            optional(
                    "failure",
                    Kind.TEXT,
                    "What happens instead: unreachable, cut, timeout, signed_out, unreadable or unsendable.")),
    PROMPT(
            "a prompt",
            required("toolset", Kind.TEXT, "The toolset it belongs to: who may use its tools is offered the prompt."),
            required("title", Kind.TEXT, "Its name for people, in a menu."),
            required("description", Kind.TEXT, "For people: what the conversation will be about."),
            optional("icons", Kind.LIST, "Pictures that clients may show beside the title."),
            optional("args", Kind.MAP, "What the person fills in, by name; always text."),
            optional("steps", Kind.LIST, "What is read before, for the messages to use."),
            optional("errors", Kind.MAP, "Failures of the API in words that a person can act on."),
            required("messages", Kind.LIST, "What is said first, in order.")),
    PROMPT_ARGUMENT(
            "an argument of a prompt",
            optional("title", Kind.TEXT, "Its name for people; the name itself where it is left out."),
            required("description", Kind.TEXT, "For people: what to fill in."),
            optional("required", Kind.FLAG, "Whether it must be filled in; true where it is left out."),
            optional(
                    "complete",
                    Kind.CANDIDATES,
                    "What is proposed while it is typed: a list of texts, or an operation that answers them.")),
    COMPLETE(
            "a completion",
            required(
                    "call",
                    Kind.TEXT,
                    "The operation that answers the candidates; args has what has been typed so far."),
            optional("with", Kind.MAP, "Its parameters by name."),
            required("items", Kind.TEXT, "The candidates in its answer, called out."),
            required("value", Kind.TEXT, "What is typed for a candidate, called item.")),
    MESSAGE(
            "a message",
            optional("role", Kind.TEXT, "Who says it: user or assistant; user where it is left out."),
            optional("text", Kind.TEXT, "What is said; a text that turns out to be empty is left out."),
            optional(
                    "attach",
                    Kind.TEXT,
                    "A file {name, type, data}, or a list of them, that is shown before the text."),
            optional("when", Kind.TEXT, "The condition without which it is left out.")),
    RESOURCE(
            "a resource",
            required("uri", Kind.TEXT, "Its address, or the template of many: scheme://path/{variable}."),
            required("toolset", Kind.TEXT, "The toolset it belongs to: who may use its tools may read it."),
            required("title", Kind.TEXT, "Its name for people."),
            required("description", Kind.TEXT, "For people and models: what it holds."),
            optional("icons", Kind.LIST, "Pictures that clients may show beside the title."),
            optional(
                    "mimeType",
                    Kind.TEXT,
                    "The media type of what it holds; text/plain, or application/json where an operation answers it."),
            optional("complete", Kind.MAP, "What is proposed for the variables of its address, by variable."),
            optional("file", Kind.TEXT, "A file with what it holds, in the folder of this file."),
            optional("call", Kind.TEXT, "The operation that answers what it holds; args are the variables."),
            optional("with", Kind.MAP, "Parameters of that operation."),
            optional("steps", Kind.LIST, "What is read, in order, where it is more than one call."),
            optional("return", Kind.VALUE, "What it holds as JSON: a mapping, or an expression that is an object."),
            optional("text", Kind.TEXT, "What it holds as text."),
            optional("attach", Kind.TEXT, "What it holds as a file {name, type, data}."),
            optional("errors", Kind.MAP, "Failures of the API in words that a person can act on.")),
    ICON(
            "an icon",
            required("src", Kind.TEXT, "Its https address, or a data: URI in Base64."),
            optional("mimeType", Kind.TEXT, "Its media type, such as image/png, where the source does not say it."),
            optional("sizes", Kind.TEXTS, "Sizes it may be shown at, such as 48x48, or any."),
            optional("theme", Kind.TEXT, "The background it was drawn for: light or dark; both where it is left out.")),
    ARGUMENT(
            "an argument",
            optional(
                    "is",
                    Kind.TEXTS,
                    "The parameter it becomes, as operation.parameter; it gives type, limits and text."),
            optional("type", Kind.TEXT, "string, integer, number, boolean, array or object."),
            optional("description", Kind.TEXT, "For the model: what it means, in which unit or form."),
            optional("title", Kind.TEXT, "Its name for people."),
            optional("example", Kind.VALUE, "A value as it may be given."),
            optional("default", Kind.VALUE, "What it is where the model leaves it out."),
            optional("required", Kind.FLAG, "Whether it must be given."),
            optional("enum", Kind.LIST, "The values it may have."),
            optional("minimum", Kind.NUMBER, "The least number."),
            optional("maximum", Kind.NUMBER, "The greatest number."),
            optional("minLength", Kind.WHOLE, "The least length of a text."),
            optional("maxLength", Kind.WHOLE, "The greatest length of a text."),
            optional("pattern", Kind.TEXT, "A regular expression that a text fits."),
            optional("format", Kind.TEXT, "The form of a text, such as date."),
            optional("minItems", Kind.WHOLE, "The least length of a list."),
            optional("maxItems", Kind.WHOLE, "The greatest length of a list."),
            optional("items", Kind.MAP, "What a list contains."),
            optional("properties", Kind.MAP, "The fields of an object."),
            optional("fixed", Kind.VALUE, "The value it always has; the model never sees it."),
            optional("fromUser", Kind.TEXT, "The setting it is taken from; the model never sees it."),
            optional("hidden", Kind.FLAG, "The model never sees it; its default is used.")),
    CALL(
            "a call",
            required("call", Kind.TEXT, "The operation, as api.operation."),
            optional("with", Kind.MAP, "Its parameters by name."),
            optional("body", Kind.VALUE, "The body that is sent."),
            optional("patch", Kind.MAP, "Fields to change in the body (RFC 7396)."),
            optional("as", Kind.TEXT, "A name for the answer."),
            optional("errors", Kind.MAP, "Failures of this call in words that a person can act on."),
            when()),
    PAGES(
            "a pages step",
            required("pages", Kind.TEXT, "The operation, as api.operation."),
            optional("with", Kind.MAP, "Its parameters by name."),
            required("by", Kind.MAP, "How pages are asked for."),
            required("items", Kind.TEXT, "The list in one answer, called out."),
            optional("total", Kind.TEXT, "How many there are in all, in one answer."),
            optional("max", Kind.WHOLE, "After how many items it stops."),
            optional(
                    "parallel",
                    Kind.WHOLE,
                    "How many pages are read at a time where the total is known; 4 where it is left out."),
            optional("as", Kind.TEXT, "A name for {items, total, complete}."),
            optional("errors", Kind.MAP, "Failures of this call in words that a person can act on."),
            when()),
    BY(
            "by",
            optional("page", Kind.TEXT, "The parameter with the number of the page."),
            optional("offset", Kind.TEXT, "The parameter with the number of the first item that is wanted."),
            optional("cursor", Kind.TEXT, "The parameter with what the page before says in next."),
            optional(
                    "next",
                    Kind.TEXT,
                    "What leads to the next page, in one answer, called out; null or empty at the end."),
            optional("link", Kind.TEXT, "The relation of the Link header that leads to the next page, such as next."),
            optional("from", Kind.WHOLE, "The number of the first page, or of the first item; 0 where it is left out."),
            optional("size", Kind.TEXT, "The parameter with the length of a page."),
            optional("of", Kind.WHOLE, "How many items a page has.")),
    SET("a set step", required("set", Kind.MAP, "Names for values, in order."), when()),
    BRANCH(
            "a branch",
            required("then", Kind.LIST, "The steps where the condition holds."),
            optional("otherwise", Kind.LIST, "The steps where it does not."),
            required("when", Kind.TEXT, "The condition.")),
    FAIL("a fail step", required("fail", Kind.SENTENCE, "Ends the tool with an error that the model sees."), when()),
    EACH(
            "an each step",
            required("each", Kind.VALUE, "The list."),
            optional("item", Kind.TEXT, "A name for the element; item where it is left out."),
            optional("index", Kind.TEXT, "A name for its place in the list, from 0; index where it is left out."),
            required("max", Kind.WHOLE, "After how many elements it stops."),
            optional("parallel", Kind.WHOLE, "How many elements are done at a time; 1 where it is left out."),
            optional(
                    "failed",
                    Kind.TEXT,
                    "What a failed element does: stop ends the tool, collect keeps the failure and goes on, skip goes on; stop where it is left out."),
            required("steps", Kind.LIST, "What is done for each element, in order."),
            optional("return", Kind.VALUE, "What an element gives."),
            optional("as", Kind.TEXT, "A name for {items, failures, total, complete}."),
            when()),
    FETCH(
            "a fetch step",
            required("fetch", Kind.TEXT, "The https address of a file, as a person or a model gave it."),
            required("max", Kind.WHOLE, "The most bytes that are taken."),
            optional("types", Kind.TEXTS, "The media types that are wanted, such as image/jpeg or image/*."),
            optional("seconds", Kind.WHOLE, "How long it may take; 10 where it is left out."),
            required("as", Kind.TEXT, "A name for the file {name, type, data}."),
            when()),
    JAVA(
            "a java step",
            required("java", Kind.TEXT, "A class of one's own that implements JavaStep, with its package."),
            optional("with", Kind.MAP, "What it is given, by name."),
            optional("gives", Kind.MAP, "The fields of what it gives, by name."),
            optional(
                    "asks",
                    Kind.FLAG,
                    "Whether it may ask the person something; true where it is left out, because nobody sees from here what a class does."),
            optional("as", Kind.TEXT, "A name for what it gives."),
            when()),
    CONFIRM(
            "a confirm step",
            required("confirm", Kind.TEXT, "What the person is asked: what would be done, and to what."),
            optional("declined", Kind.SENTENCE, "What is answered where the person does not say yes."),
            when()),
    PROGRESS(
            "a progress step",
            required("progress", Kind.TEXT, "What is being done now, for the person who waits."),
            when()),
    REMEMBER("a remember step", required("remember", Kind.MAP, "Settings of the person and their new values."), when()),
    FAILURE(
            "a failure",
            optional("code", Kind.TEXT, "A stable code for programs."),
            required("text", Kind.TEXT, "What happened, what was not changed, what to do.")),
    EXPECTED_FAILURE(
            "an expected failure",
            optional("code", Kind.TEXT, "Its code."),
            optional("text", Kind.TEXT, "Its sentence; * stands for any characters."));

    private final String label;
    private final List<Word> words;

    Construct(String label, Word... words) {
        this.label = label;
        this.words = List.of(words);
    }

    /** For messages: {@code a tool}. */
    public String label() {
        return label;
    }

    public List<Word> words() {
        return words;
    }

    public List<String> names() {
        return words.stream().map(Word::name).toList();
    }

    Optional<Word> word(String name) {
        return words.stream().filter(word -> word.name().equals(name)).findFirst();
    }

    private static Word when() {
        return optional("when", Kind.TEXT, "The condition without which the step is skipped.");
    }
}
