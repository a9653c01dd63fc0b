package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.upstream.ApiRequest.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ApiRequestTest {
    private final ApiRequest.Builder request = ApiRequest.of("find", "GET", "/{country}/{ids}");

    @Test
    void writesValuesAsTheyAreMeant() {
        request.query("price", new BigDecimal("1E+3"));
        request.query("exact", new BigDecimal("0.10"));
        request.query("huge", new BigDecimal("1E+999999999"));
        request.query("text", TextNode.valueOf("a b"));
        request.query("number", IntNode.valueOf(7));
        request.query("flag", true);
        List<Parameter> expected = List.of(
                new Parameter("price", "1000"),
                new Parameter("exact", "0.10"),
                new Parameter("huge", "1E+999999999"),
                new Parameter("text", "a b"),
                new Parameter("number", "7"),
                new Parameter("flag", "true"));
        assertEquals(expected, request.build().query());
    }

    @Test
    void sendsNothingForWhatIsAbsent() {
        request.query("none", null)
                .query("empty", List.of())
                .query("joined", List.of(), ",")
                .query("gone", null, ",");
        request.header("h", null).body(null);
        ApiRequest built = request.build();
        assertEquals(List.of(), built.query());
        assertEquals(List.of(), built.headers());
        assertEquals(true, built.body().isEmpty());
    }

    @Test
    void repeatsOrJoinsLists() {
        request.path("country", "it").path("ids", List.of(1L, 2L));
        request.query("type", List.of("NEW", "USED")).query("sort", List.of("a", "b"), "|");
        ApiRequest built = request.build();
        assertEquals(Map.of("country", "it", "ids", "1,2"), built.pathValues());
        assertEquals(
                List.of(new Parameter("type", "NEW"), new Parameter("type", "USED"), new Parameter("sort", "a|b")),
                built.query());
    }
}
