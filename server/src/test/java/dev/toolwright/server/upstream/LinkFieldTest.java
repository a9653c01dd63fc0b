package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkFieldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "</b?page=2>; rel=\"next\"|/b?page=2",
                "<https://a.example/b?c=1,2>; rel=next|https://a.example/b?c=1,2",
                "</b?p=1>; rel=prev, </b?p=3>; rel=\"last next\"|/b?p=3",
                "</b>; title=\"a, <x>; rel=next\"; rel=\"NEXT\"|/b",
                "</b> ;rel = next; anchor=x|/b",
                "</a>; rel=next, </b>; rel=next|/a",
            })
    void leadsTo(String field, String target) {
        assertEquals(Optional.of(target), LinkField.target(List.of(field), "next"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``",
                "</b>",
                "</b>; rel=nextish",
                "</b>; rev=next",
                "b; rel=next",
                "</b; rel=next",
                "</b>; x=\"rel=next"
            })
    void leadsNowhere(String field) {
        assertEquals(Optional.empty(), LinkField.target(List.of(field), "next"));
    }

    @Test
    void aLinkIsFollowedByItsQueryAlone() {
        List<ApiRequest> sent = new ArrayList<>();
        Api api = scripted(sent, "<https://elsewhere.example/other?page=2&q=a%20b+c&flag#part>; rel=next");
        NextLink first = new NextLink(api, "next", null);
        ApiRequest request =
                ApiRequest.of("list", "GET", "/books").query("page", 1).build();
        first.send(request);
        assertEquals("https://elsewhere.example/other?page=2&q=a%20b+c&flag#part", first.next());
        new NextLink(api, "next", first.next()).send(request);
        assertEquals("/books", sent.get(1).path());
        assertEquals("/books?page=2&q=a%20b%20c&flag=", RequestTarget.of("", sent.get(1)));
    }

    @Test
    void aLinkThatCannotBeFollowedIsUnreadable() {
        ApiRequest request = ApiRequest.of("list", "GET", "/books").build();
        for (String target : List.of("/books", "/books#a?b=1", "/books?a=%zz")) {
            NextLink link = new NextLink(scripted(new ArrayList<>(), ""), "next", target);
            UpstreamException failure = assertThrows(UpstreamException.class, () -> link.send(request));
            assertEquals(UpstreamFailure.Unreadable.class, failure.failure().getClass());
        }
    }

    private static Api scripted(List<ApiRequest> sent, String link) {
        return new Api() {
            @Override
            public com.fasterxml.jackson.databind.JsonNode send(ApiRequest request) {
                sent.add(request);
                return JsonNodeFactory.instance.objectNode();
            }

            @Override
            public ApiAnswer exchange(ApiRequest request) {
                byte[] body = send(request).toString().getBytes(StandardCharsets.UTF_8);
                return new ApiAnswer(request.operation(), Optional.empty(), List.of(link), body);
            }
        };
    }
}
