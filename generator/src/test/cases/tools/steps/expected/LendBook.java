package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.value.Decimals;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Numbers;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Texts;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code lend_book}.
 */
public final class LendBook implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(LendBook.class, "lend_book.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode book = getBook(call, arguments);
        if (Objects.equals(Json.boolOrNull(book, "available"), false)) {
            return new ToolResult.Failure("lent", Texts.orEmpty(Json.textOrNull(book, "title"))
                    + " is lent. Nothing was reserved. Ask again tomorrow.");
        }
        double price = Values.or(Json.decimalOrNull(book, "price"), 0.0);
        boolean dear = price > Values.or(arguments.budget(), 10.0);
        boolean applies = dear;
        @Nullable JsonNode others = applies ? listBooks(call, book, price) : null;
        @Nullable List<@Nullable String> cheaper = applies ? Lists.map(Json.listOrNull(Kind.OBJECT,
                others, "books"), b -> Json.textOrNull(b, "title")) : null;
        if (applies && (Lists.size(Values.required(cheaper, "cheaper")) == 0L)) {
            return new ToolResult.Failure("failed", "Nothing cheaper is there. Nothing was reserved. Try another author.");
        }
        @Nullable String thanks = !applies ? (arguments.polite() ? "Thank you." : null) : null;
        @Nullable Double discount = arguments.polite() && !dear ? Numbers.divide(price, 2.0,
                "price / 2.0") : null;
        return new ToolResult.Success(Optional.of(result(book, price, cheaper, thanks, discount)), text(book, price, thanks));
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        try {
            return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
        } catch (UpstreamException failed) {
            throw getBookFailed(failed, arguments);
        }
    }

    private static JsonNode listBooks(ToolCall call, JsonNode book, double price) {
        call.checkpoint();
        try {
            return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                    .author(Json.textOrNull(book, "author", "name"))
                    .maxPrice(Decimals.of(price))));
        } catch (UpstreamException failed) {
            throw listBooksFailed(failed);
        }
    }

    private static ObjectNode result(JsonNode book, double price,
            @Nullable List<@Nullable String> cheaper, @Nullable String thanks,
            @Nullable Double discount) {
        return Structured.of(Fields.leavingOutNull()
                .put("title", Json.textOrNull(book, "title"))
                .put("price", price)
                .put("discount", discount)
                .put("cheaper", cheaper)
                .put("thanks", thanks)
                .tree());
    }

    private static String text(JsonNode book, double price, @Nullable String thanks) {
        return Texts.orEmpty(Json.textOrNull(book, "title")) + " costs " + Texts.plain(price) + "."
                + Texts.orEmpty(thanks);
    }

    private static RuntimeException getBookFailed(UpstreamException failed, Arguments arguments) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("no_book", "There is no book " + arguments.isbn()
                            + ".", failed);
            case UpstreamFailure.Refused refused when refused.status() / 100 == 5 ->
                    new FailedException("upstream_failed", "The library has a fault.", failed);
            default -> failed;
        };
    }

    private static RuntimeException listBooksFailed(UpstreamException failed) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", "Something was not found.", failed);
            case UpstreamFailure.Refused refused when refused.status() / 100 == 5 ->
                    new FailedException("upstream_failed", "The library has a fault.", failed);
            default -> failed;
        };
    }

    private record Arguments(String isbn, boolean polite, @Nullable Double budget) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"),
                    Values.or(Json.boolOrNull(json, "polite"), false),
                    Json.decimalOrNull(json, "budget"));
        }
    }
}
