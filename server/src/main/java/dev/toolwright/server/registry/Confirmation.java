package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult.Failure;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a yes is had from the person when the client has no way to ask: the model puts the question and calls the tool again, with a
 * token in a hidden argument.
 */
final class Confirmation {
    static final String ARGUMENT = "confirmation";

    private Confirmation() {}

    /** The token in the arguments of a tool that asks. */
    static Optional<String> token(ToolDescriptor tool, ObjectNode arguments) {
        return tool.asks() && arguments.path(ARGUMENT).isTextual()
                ? Optional.of(arguments.path(ARGUMENT).textValue())
                : Optional.empty();
    }

    /** The arguments that the tool is called with. */
    static ObjectNode without(ObjectNode arguments) {
        ObjectNode rest = arguments.deepCopy();
        rest.remove(ARGUMENT);
        return rest;
    }

    /** Whether a plain yes answers all of them. */
    static boolean possible(Collection<InputRequest> questions) {
        return questions.stream().allMatch(Confirmation::isYesOrNo);
    }

    /** Tells the model what to do. Not a success: nothing was done, and there is nothing that fits the output schema. */
    static Failure needed(String tool, Collection<InputRequest> questions, String token) {
        String asked = questions.stream().map(Confirmation::words).collect(Collectors.joining("\n"));
        return new Failure(
                "confirmation_needed",
                "Nothing was done yet, because this needs the person's word. Ask the person:\n" + asked
                        + "\nOnly if the answer is yes, call " + tool + " again within "
                        + SealedStates.LIFE.toMinutes() + " minutes with the same arguments and also \"" + ARGUMENT
                        + "\": \"" + token + "\". If it is no, leave it.");
    }

    static Failure impossible(String tool) {
        return new Failure(
                "input_impossible",
                tool + " has to ask for something that this client has no way to ask for. Nothing was done."
                        + " Use it from a client that supports elicitation, sampling or roots, as the tool needs.");
    }

    static Failure refused(String tool, StateRefusedException why) {
        return new Failure(
                "confirmation_refused",
                "The confirmation does not count: " + why.getMessage() + ". Nothing was done. Call " + tool
                        + " without \"" + ARGUMENT + "\" and ask the person again.");
    }

    private static boolean isYesOrNo(InputRequest question) {
        return switch (question) {
            case InputRequest.Form form ->
                form.requestedSchema().path("required").isEmpty();
            case InputRequest.Link ignored -> true;
            case InputRequest.Sampling ignored -> false;
            case InputRequest.Roots ignored -> false;
        };
    }

    private static String words(InputRequest question) {
        return switch (question) {
            case InputRequest.Form form -> form.message();
            case InputRequest.Link link -> link.message() + " " + link.url();
            case InputRequest.Sampling sampling -> sampling.params().toString();
            case InputRequest.Roots ignored -> "";
        };
    }
}
