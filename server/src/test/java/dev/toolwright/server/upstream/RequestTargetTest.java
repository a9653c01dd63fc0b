package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    private static String path(String template, String value) {
        return RequestTarget.of(
                "",
                ApiRequest.of("x", "GET", template)
                        .path("v", value)
                        .path("w", ".")
                        .build());
    }

    private static String query(String value) {
        return RequestTarget.of(
                "", ApiRequest.of("x", "GET", "/").query("q", value).build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a a",
                "AZaz09-._~ AZaz09-._~",
                "a/b a%2Fb",
                "a?b a%3Fb",
                "a#b a%23b",
                "100% 100%25",
                "%2F %252F",
                "%2e%2e %252e%252e",
                "a;b a%3Bb",
                "a|b a%7Cb",
                "a+b a%2Bb",
                "a&b=c a%26b%3Dc",
                "a:b@c a%3Ab%40c",
                "{v} %7Bv%7D",
                "é %C3%A9",
                "日本 %E6%97%A5%E6%9C%AC",
                "🚗 %F0%9F%9A%97",
                "... ...",
                "..a ..a",
                ".env .env",
            })
    void encodesEveryValueOnce(String value, String encoded) {
        assertEquals("/x/" + encoded, path("/x/{v}", value));
        assertEquals("/?q=" + encoded, query(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\" \"|%20",
                "\"a b\"|a%20b",
                "\"\t\"|%09",
                "\"\r\n\"|%0D%0A",
                "\"\u0000\"|%00",
                "\"\u007f\"|%7F",
                "\"\"\"\"|%22"
            })
    void encodesBlanksAndControls(String value, String encoded) {
        assertEquals("/x/" + encoded, path("/x/{v}", value));
        assertEquals("/?q=" + encoded, query(value));
    }

    /** Nobody walks out of the template, not even by way of a server that decodes before it resolves dot segments. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../x",
                "x/..",
                "x/../y",
                "./x",
                "..\\x",
                "x\\..\\y",
                "/..",
                "../",
                "a/./b",
                "\ud83d",
                "a\udc00"
            })
    void refusesWhatCannotBeASegment(String value) {
        assertThrows(UnsendableException.class, () -> path("/x/{v}/y", value));
    }

    @ParameterizedTest
    @CsvSource({"/x/{v}{w}", "/x/{w}{v}", "/x/.{v}", "/x/{v}."})
    void refusesADotSegmentMadeOfHarmlessParts(String template) {
        assertThrows(UnsendableException.class, () -> path(template, "."));
    }

    @Test
    void refusesADotSegmentMadeOfTheTemplateAndAValue() {
        // '.' is refused as a value; a value that only together with the template makes a dot segment does not exist
        // without it
        assertEquals("/x/.a", path("/x/.{v}", "a"));
    }

    @Test
    void aQueryValueMayBeAnything() {
        assertEquals("/?q=", query(""));
        assertEquals("/?q=..", query(".."));
        assertThrows(UnsendableException.class, () -> query("\ud83d"));
    }

    @Test
    void keepsTheOrderOfTheQueryAndRepeatedNames() {
        ApiRequest request = ApiRequest.of("x", "GET", "/")
                .query("z", 1)
                .query("a b", 2)
                .query("z", 3)
                .query("b[]", 4)
                .build();
        assertEquals("/?z=1&a%20b=2&z=3&b%5B%5D=4", RequestTarget.of("", request));
    }

    @ParameterizedTest
    @CsvSource({
        "/{v}/gallery:reorder,           /7/gallery:reorder",
        "/publications/{v}:publish,      /publications/7:publish",
        "/a;m=1/{v},                     /a;m=1/7",
        "/caffè/{v},                     /caff%C3%A8/7",
        "/{v},                           /7",
        "/a%20b/{v},                     /a%20b/7",
    })
    void leavesTheTemplateAsItIs(String template, String target) {
        ApiRequest request = ApiRequest.of("x", "GET", template).path("v", "7").build();
        assertEquals("/base" + target, RequestTarget.of("/base", request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/{missing}", "/{v", "/{}"})
    void aTemplateThatDoesNotFitIsAProgrammersError(String template) {
        assertThrows(IllegalArgumentException.class, () -> path(template, "7"));
    }

    /** The sentence goes to a model and to logs. */
    @Test
    void namesTheParameterAndNotTheValue() {
        var refused = assertThrows(UnsendableException.class, () -> path("/x/{v}", "secret\ud83d"));
        assertEquals("'v' contains half of a character (an unpaired surrogate)", refused.getMessage());
    }
}
