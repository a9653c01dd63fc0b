package dev.toolwright.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.ApiRequest;
import java.util.List;
import java.util.Optional;

/** A catalogue with one tool, written by hand. */
record Books() implements Catalogue {
    @Override
    public String name() {
        return "library";
    }

    @Override
    public String title() {
        return "Library";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String instructions() {
        return "";
    }

    @Override
    public List<ApiDescriptor> apis() {
        return List.of(new ApiDescriptor("library", "The library"));
    }

    @Override
    public List<Toolset> toolsets() {
        return List.of(new Toolset("books", "Books", "Books.", true));
    }

    @Override
    public List<Tool> tools() {
        return List.of(new GetBook());
    }

    private record GetBook() implements Tool {
        @Override
        public ToolDescriptor descriptor() {
            JsonNodeFactory json = JsonNodeFactory.instance;
            ObjectNode input = json.objectNode().put("type", "object");
            input.putObject("properties").putObject("isbn").put("type", "string");
            return new ToolDescriptor(
                    "get_book",
                    "Book",
                    "One book.",
                    "books",
                    Effect.READ,
                    true,
                    input,
                    Optional.of(json.objectNode().put("type", "object")));
        }

        @Override
        public ToolResult call(ToolCall call) {
            JsonNode book = call.api("library")
                    .send(ApiRequest.of("getBook", "GET", "/books/{isbn}")
                            .path("isbn", call.arguments().path("isbn").asText())
                            .build());
            return new ToolResult.Success(
                    Optional.of((ObjectNode) book), book.path("title").asText());
        }
    }
}
