package dev.toolwright.generator.check;

import dev.toolwright.generator.problem.Rule;

/** What tools.yaml must mean, beside the OpenAPI documents. */
public enum CheckRule implements Rule {
    UNKNOWN_TOOLSET("The toolset does not exist", "A tool is granted with its toolset; declare it under toolsets."),
    UNKNOWN_API("The API does not exist", "An operation is written as api.operation; declare the API under apis."),
    UNKNOWN_OPERATION(
            "The operation does not exist",
            "The API's document has no operation of this id. The nearest ones are in the hint."),
    AMBIGUOUS_OPERATION(
            "Several APIs have this operation",
            "Write the API in front of it, as api.operation, so that it is clear which."),
    UNKNOWN_PARAMETER(
            "The parameter does not exist",
            "The operation has no parameter of this name, so the value would be sent nowhere."),
    MISSING_PARAMETER(
            "A required parameter gets no value",
            "The API refuses the request without it. Bind it: with an argument that is this parameter, or with the word with."),
    PARAMETER_TWICE(
            "Two arguments are the same parameter",
            "Only one value can be sent. Let one of them be it, or bind it with with."),
    DIFFERENT_PARAMETERS(
            "An argument is parameters of different types", "One value cannot be both. Make two arguments of it."),
    UNUSED_ARGUMENT(
            "An argument has no effect",
            "The model would give a value that goes nowhere. Use it in an expression, let it be a parameter, or remove it."),
    ARGUMENT_WITHOUT_TYPE("An argument has neither is nor type", "The model has to know what kind of value it gives."),
    TYPE_WITH_IS(
            "An argument has a type beside is",
            "The type comes from the parameter that it is; limits can be made stricter, the type cannot change."),
    NO_SUCH_TYPE(
            "The type does not exist",
            "Types are those of JSON Schema: string, integer, number, boolean, array, object."),
    LIMIT_DOES_NOT_FIT(
            "A limit does not fit the type",
            "Numbers have minimum and maximum, texts a length and a pattern, lists a number of items; elsewhere it has no effect."),
    ARGUMENT_LOOSER_THAN_API(
            "An argument allows what the API refuses",
            "A model would be invited to send values that fail. Limits can only be made stricter than the document's."),
    ARGUMENT_DESCRIPTION_MISSING(
            "An argument has no description",
            "The model knows an argument by its name and this sentence only. Say what it means, in which unit or form."),
    FIXED_AND_DEFAULT(
            "An argument has its value from two places",
            "fixed, fromUser and default exclude each other: it is unclear which counts."),
    HIDDEN_WITHOUT_DEFAULT(
            "A hidden argument has no value", "The model never sees it, so its value has to be written as default."),
    VALUE_DOES_NOT_FIT(
            "A value does not fit its type and limits",
            "A default, example or constant that is refused later is a mistake now."),
    TOOL_NAME(
            "The name of a tool cannot be used",
            "Names have 1 to 45 characters of a-z, 0-9 and _, and start with a letter: what every client accepts."),
    SIMILAR_TOOL_NAMES(
            "Two tools differ only in underscores",
            "Models and people would take one for the other. Rename one of them."),
    NAME_MALFORMED(
            "A name cannot be used", "Names in expressions have letters, digits and _, and start with a letter."),
    NAME_RESERVED("A name has a meaning already", "The word belongs to the language or to CEL. Take another name."),
    NAME_TAKEN("A name is given twice", "A name means one value in the whole tool. Take another name."),
    EFFECT_MISSING(
            "A tool that changes something does not say so",
            "People grant and approve tools by what they do. Write effect: write, or destructive where something may be lost; with a java step also read."),
    EFFECT_TOO_WEAK(
            "A tool promises less than its operations do",
            "A client may call a read tool without asking the person. Say the true effect, or why it is less, with because."),
    BECAUSE_WITHOUT_NEED(
            "A reason is given where none is needed",
            "because explains an effect that is less than the operations suggest. Here it is not less: remove the word."),
    UNKNOWN_TASK(
            "The task support does not exist",
            "A call is answered in its request (forbidden), may become a task when it takes long (optional), or is always one (required)."),
    UNKNOWN_EFFECT("The effect does not exist", "An effect is read, write or destructive."),
    UNKNOWN_SETTING("The setting does not exist", "Declare what is remembered of a person under settings."),
    SETTING_CYCLE(
            "A choice needs itself",
            "To make the choice its own value would have to be known. Take the value from elsewhere, or give it a default."),
    CHOOSE_INCOMPLETE(
            "A choice cannot be made",
            "A setting needs a default, or choose with a tool that remembers it; otherwise a person could never make the choice."),
    RETURN_NOT_OBJECT(
            "The answer is not an object",
            "Structured results are objects (MCP). Give a list or a number a name: return: {items: …}."),
    NOTHING_TO_ANSWER("A tool answers nothing", "The model has to learn what happened. Write return, or text."),
    LIMITS_WITHOUT_LIST(
            "There is no list to be cut",
            "Limits leave out elements of the lists in an answer, and the end of a text. Here there is neither."),
    UNKNOWN_BODY_FIELD(
            "The body has no such field",
            "The API's document does not know it, so it would be ignored or refused. The nearest ones are in the hint."),
    MISSING_BODY_FIELD("A required field of the body is missing", "The API refuses the request without it."),
    PATCH_WITHOUT_BODY(
            "There is nothing to patch",
            "patch changes fields of a document that was read before: write body: ${{ name }} beside it."),
    BODY_NOT_ACCEPTED(
            "The operation takes no body", "Its document declares no JSON request body; the value would be lost."),
    MISSING_BODY("A required body is missing", "The API refuses the request without it. Write body."),
    UNKNOWN_STATUS(
            "The failure does not exist",
            "A failure is a status such as 404, a group such as 4xx, or a word: unreachable, cut, timeout, signed_out, unreadable, unsendable, default."),
    PAGES_WITHOUT_MAX(
            "Pages are followed without an end",
            "A list may have a million items. Say after how many the tool stops, with max."),
    NOT_A_FILE(
            "What comes with an answer is not a file",
            "A client shows files beside an answer: pictures, documents. Attach {name, type, data}, or a list of such."),
    PAGING_WAY(
            "It is not clear how one page leads to another",
            "APIs number pages, count items, give a cursor, or send a Link header. Say which, once."),
    PAGES_FILTERED(
            "The items of a page are not all of them",
            "How many items a page has tells whether there is another one. Filter when all pages are there."),
    NOT_A_LIST("A list is expected", "What is gone through is a list; here is something else."),
    UNKNOWN_FAILED(
            "What a failed element does is not known",
            "A loop goes on after a failed element, or it does not: failed is stop, collect or skip."),
    NOT_IN_EACH(
            "A step cannot stand in a loop",
            "A question is asked once, about everything, before the loop; a choice of the person is one, not many."),
    ASKED_TOO_LATE(
            "The person is asked after something was changed",
            "Where the answer has to be waited for, the tool starts again from its beginning: what was changed before would be changed twice. Ask first."),
    NO_ANSWER(
            "The operation answers nothing",
            "Its document declares no JSON answer, so there is nothing to name or to use."),
    TEST_EXPECTS_NOTHING(
            "A test expects nothing",
            "It would pass whatever the tool does. Say what has to come of it: expect, text, error or remembers."),
    TEST_CONTRADICTS(
            "A test contradicts itself",
            "A tool answers or fails, and it is the sandbox or the test that plays the API. Keep one of the two."),
    TEST_ANSWER_DOES_NOT_FIT(
            "A canned answer is not what the API answers",
            "A test against answers that never come proves nothing. Write it as the API's document promises it."),
    UNKNOWN_ANSWER_FIELD(
            "A test expects a field that the tool never answers", "The nearest fields of the answer are in the hint."),
    UNKNOWN_TOOL(
            "The tool does not exist",
            "An alias is an old name of a tool that is there. The nearest ones are in the hint."),
    ALIAS_TAKEN(
            "An alias is the name of a tool",
            "A client calls one tool by one name. An alias is a name that no tool has any more."),
    NO_MESSAGES("A prompt says nothing", "What a person picks has to begin a conversation. Write messages."),
    UNKNOWN_ROLE("Nobody has this role", "A message is said by the user or by the assistant; MCP knows no other."),
    NOTHING_TO_PROPOSE(
            "Nothing is proposed",
            "An empty list helps nobody to type. List values, or say which operation answers them."),
    ONLY_READS(
            "Something that only reads would change something",
            "Clients complete, read resources and begin prompts without asking anybody. Changing is for tools, which people approve."),
    INPUT_UNUSABLE(
            "An input schema cannot be used",
            "A schema that is written word for word stands instead of args, and describes an object (MCP)."),
    JAVA_CLASS(
            "The class of a java step cannot be used",
            "It stands below src/main/java, is public, implements JavaStep and has a public constructor without parameters."),
    RESOURCE_ADDRESS(
            "An address cannot be used",
            "A resource has a URI such as shop://book/{isbn}; a variable stands for one part of the path, and is named once."),
    RESOURCE_ADDRESS_TAKEN(
            "Two resources have one address", "It would be unclear which is read. Give one of them another address."),
    RESOURCE_FILE(
            "The file of a resource cannot be used",
            "It stands in the folder of the file that names it, and has at most 1 MiB: it is kept in memory."),
    ICON_UNUSABLE(
            "No client could show this icon",
            "An icon has an https address or is a data: URI in Base64; sizes are such as 48x48 or any; a theme is light or dark."),
    TOMBSTONE_OF_LIVING(
            "Something with a tombstone is there",
            "A tombstone says what to do instead of something that is gone. Remove it, or what it speaks of."),
    UNKNOWN_LANGUAGE(
            "There are no texts in this language",
            "A test in it would only see English. Name a file for it under texts, or one of the languages that have one."),
    LABEL_WITH_EXPRESSION(
            "A name or description has an expression in it",
            "It is read before any tool runs, so that nothing could be computed."),
    UNUSED_TRANSLATION(
            "A translation translates nothing",
            "It is found by the text that it translates. That text has been changed or removed, so nobody sees the translation."),
    UNTRANSLATED(
            "Texts are not translated",
            "Whoever reads another language sees these in English, among others that are translated."),
    STEP_NEVER_REACHED(
            "A step is never reached", "The tool always ends before it. Give the end a condition, or remove the step.");

    private final String header;
    private final String why;

    CheckRule(String header, String why) {
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
