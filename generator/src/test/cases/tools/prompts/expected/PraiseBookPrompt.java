package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.PromptDescriptor;
import dev.toolwright.server.tool.PromptMessage;
import dev.toolwright.server.tool.Proposals;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Texts;
import example.generated.client.library.BooksApi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prompt {@code praise_book}.
 */
public final class PraiseBookPrompt implements Prompt {
    private static final PromptDescriptor DESCRIPTOR = DescriptorResource.prompt(PraiseBookPrompt.class, "praise_book.prompt.json");

    @Override
    public PromptDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<PromptMessage> messages(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        List<PromptMessage> messages = new ArrayList<>();
        messages.addAll(PromptMessage.said(PromptMessage.Role.USER, "Praise the book "
                + arguments.isbn() + " by " + arguments.author() + ".\nCall get_book first.\n"));
        if (!(arguments.mood() == null)) {
            messages.addAll(PromptMessage.said(PromptMessage.Role.USER, "It should sound "
                    + Texts.orEmpty(arguments.mood()) + "."));
        }
        messages.addAll(PromptMessage.said(PromptMessage.Role.ASSISTANT, "I shall look it up first."));
        return messages;
    }

    @Override
    public List<String> suggestions(String argument, ToolCall call) {
        return switch (argument) {
            case "author" -> authorProposals(call);
            case "isbn" -> isbnProposals(call);
            default -> Prompt.super.suggestions(argument, call);
        };
    }

    private static List<String> authorProposals(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode out = Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                .size(100L)
                .author(arguments.author())));
        @Nullable List<JsonNode> items = Json.listOrNull(Kind.OBJECT, out, "books");
        return Proposals.of(items, item -> Texts.orEmpty(Json.textOrNull(item, "author", "name")));
    }

    private static List<String> isbnProposals(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode out = Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                .author(arguments.author())));
        @Nullable List<JsonNode> items = Json.listOrNull(Kind.OBJECT, out, "books");
        return Proposals.of(items, item -> Texts.orEmpty(Json.textOrNull(item, "isbn")));
    }

    private record Arguments(@Nullable String author, @Nullable String isbn,
            @Nullable String mood) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.textOrNull(json, "author"),
                    Json.textOrNull(json, "isbn"),
                    Json.textOrNull(json, "mood"));
        }
    }
}
