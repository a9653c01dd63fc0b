package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ApiRequestTest {
    private final ApiRequest.Builder request = ApiRequest.of("find", "GET", "/{country}/{ids}");

    private String target() {
        return RequestTarget.of("", request.build());
    }

    @Test
    void writesValuesAsTheyAreMeant() {
        request.path("country", "it").path("ids", 1L);
        request.query("price", new BigDecimal("1E+3"));
        request.query("exact", new BigDecimal("0.10"));
        request.query("huge", new BigDecimal("1E+999999999"));
        request.query("text", TextNode.valueOf("a b"));
        request.query("number", IntNode.valueOf(7));
        request.query("flag", true);
        assertEquals("/it/1?price=1000&exact=0.10&huge=1E%2B999999999&text=a%20b&number=7&flag=true", target());
    }

    @Test
    void sendsNothingForWhatIsAbsent() {
        request.path("country", "it").path("ids", 1L);
        request.query("none", null).query("empty", List.of()).query("gone", null, ParameterStyle.DEEP_OBJECT);
        for (ParameterStyle style : List.of(
                ParameterStyle.FORM,
                ParameterStyle.FORM_JOINED,
                ParameterStyle.SPACE_DELIMITED,
                ParameterStyle.DEEP_OBJECT)) {
            request.query("list", JsonNodeFactory.instance.arrayNode(), style);
            request.query("nulls", JsonNodeFactory.instance.arrayNode().addNull(), style);
            request.query("object", JsonNodeFactory.instance.objectNode().putNull("x"), style);
        }
        request.header("h", null)
                .header("l", List.of())
                .cookie("c", List.of(), ParameterStyle.FORM)
                .body(null);
        assertEquals("/it/1", target());
        WireRequest wire = WireRequest.of(request.build(), "");
        assertEquals(List.of(new ApiRequest.Parameter("Accept", "application/json")), wire.fields());
        assertEquals(true, request.build().body().isEmpty());
    }

    @Test
    void repeatsOrJoinsLists() {
        request.path("country", "it").path("ids", List.of(1L, 2L));
        request.query("type", List.of("NEW", "USED")).query("sort", List.of("a", "b"), ParameterStyle.PIPE_DELIMITED);
        assertEquals("/it/1,2?type=NEW&type=USED&sort=a%7Cb", target());
    }
}
