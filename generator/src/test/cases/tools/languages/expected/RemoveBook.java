package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Consent;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Progress;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.value.Formats;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Texts;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.Objects;
import java.util.Optional;

/**
 * The tool {@code remove_book}.
 */
public final class RemoveBook implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(RemoveBook.class, "remove_book.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        String language = call.language();
        Progress progress = new Progress(call);
        progress.say(switch (language) {
                    case "it" -> "Cerco il libro.";
                    default -> "Looking for the book.";
                });
        JsonNode book = getBook(call, arguments, language);
        if (Objects.equals(Json.boolOrNull(book, "available"), false)) {
            return new ToolResult.Failure("out", switch (language) {
                        case "it" -> "«" + Texts.orEmpty(Json.textOrNull(book, "title"))
                                + "» non è disponibile.";
                        default -> "\"" + Texts.orEmpty(Json.textOrNull(book, "title"))
                                + "\" is not there.";
                    });
        }
        Consent.of(call, "confirm", switch (language) {
                    case "it" -> "Eliminare «" + Texts.orEmpty(Json.textOrNull(book, "title"))
                            + "» per sempre?";
                    default -> "Remove \"" + Texts.orEmpty(Json.textOrNull(book, "title"))
                            + "\" for good?";
                }, new ToolResult.Failure("declined", switch (language) {
                    case "it" -> "«" + Texts.orEmpty(Json.textOrNull(book, "title"))
                            + "» è rimasto.";
                    default -> "\"" + Texts.orEmpty(Json.textOrNull(book, "title"))
                            + "\" was kept.";
                }));
        removeBook(call, arguments);
        return new ToolResult.Success(Optional.empty(), text(arguments, language, book));
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments, String language) {
        call.checkpoint();
        try {
            return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
        } catch (UpstreamException failed) {
            throw getBookFailed(failed, arguments, language);
        }
    }

    private static void removeBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        new BooksApi(call.api("library")).removeBook(arguments.isbn());
    }

    private static String text(Arguments arguments, String language, JsonNode book) {
        return switch (language) {
                    case "it" -> "Eliminato " + Texts.orEmpty("".equals(Json.textOrNull(book,
                            "title")) ? "un libro senza titolo" : Json.textOrNull(book, "title"))
                            + "; è costato " + Formats.money(arguments.price(), "EUR", language,
                            "formatMoney(args.price, 'EUR', language)") + ".";
                    default -> Texts.orEmpty("".equals(Json.textOrNull(book, "title"))
                            ? "A book without a title" : Json.textOrNull(book, "title"))
                            + " is removed; it cost " + Formats.money(arguments.price(), "EUR",
                            language, "formatMoney(args.price, 'EUR', language)") + ".";
                };
    }

    private static RuntimeException getBookFailed(UpstreamException failed, Arguments arguments,
            String language) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", switch (language) {
                        case "it" -> "Il libro " + arguments.isbn() + " non esiste.";
                        default -> "There is no book " + arguments.isbn() + ".";
                    }, failed);
            default -> failed;
        };
    }

    private record Arguments(String isbn, double price) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"),
                    Values.or(Json.decimalOrNull(json, "price"), 1234.5));
        }
    }
}
