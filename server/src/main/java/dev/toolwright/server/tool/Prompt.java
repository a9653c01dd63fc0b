package dev.toolwright.server.tool;

import java.util.List;

/** The beginning of a conversation that a person picks, such as "weekly stock review". */
public interface Prompt {
    PromptDescriptor descriptor();

    /**
     * The messages. The arguments of the call are those of the descriptor, as strings; required ones are there.
     *
     * @throws FailedException when they cannot be made
     * @throws UnansweredException when it asked something that is not answered yet
     */
    List<PromptMessage> messages(ToolCall call);

    /**
     * What a person may want to type for an argument.
     *
     * @param argument its name
     * @param call its arguments are what has been filled in so far, what has been typed of this one among them
     * @return all that can be suggested, best first; what does not contain the typed text is left out later
     */
    default List<String> suggestions(String argument, ToolCall call) {
        return descriptor().arguments().stream()
                .filter(each -> each.name().equals(argument))
                .flatMap(each -> each.values().stream())
                .toList();
    }
}
