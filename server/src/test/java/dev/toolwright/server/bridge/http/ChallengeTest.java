package dev.toolwright.server.bridge.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Bearer                                          | {}
            Bearer a="b"                                    | {a=b}
            bearer A="b", c=d                               | {a=b, c=d}
            Bearer a="b, c=d"                               | {a=b, c=d}
            Bearer a="say \\"x\\""                          | {a=say "x"}
            Basic realm="x", Bearer a="b"                   | {a=b}
            Bearer a="b", Basic realm="x"                   | {a=b}
            DPoP algs="ES256 RS256", Bearer scope="r w"     | {scope=r w}
            Negotiate, Bearer a="b"                         | {a=b}
            Basic realm="Bearer a=b"                        | {}
            Bearer a = "b"                                  | {a=b}
            Bearer a="b", a="c"                             | {a=b}
            Digest a="b"                                    | {}
            ,,,                                             | {}
            """)
    void findsTheBearerChallenge(String line, String parameters) {
        assertEquals(parameters, new TreeMap<>(Challenge.of(List.of(line)).parameters()).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Basic realm="x" | Bearer a="b" | b
            Bearer a="b"    | Basic a="c"  | b
            Basic a="c"     | Digest a="d" |
            """)
    void findsItInAnyLine(String first, String second, String expected) {
        assertEquals(
                Optional.ofNullable(expected),
                Challenge.of(List.of(first, second)).parameter("a"));
    }
}
