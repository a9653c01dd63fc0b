package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the judge of standard output finds what is wrong. */
final class SpokenLinesTest {
    private static final String HELLO =
            "{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'protocolVersion':'2025-06-18','capabilities':{},'clientInfo':{'name':'c','version':'1'}}}";
    private static final String WELCOME =
            "{'jsonrpc':'2.0','id':0,'result':{'protocolVersion':'2025-06-18','capabilities':{},'serverInfo':{'name':'s','version':'1'}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'jsonrpc':'2.0','id':1,'result':{'tools':[]}}| true",
                "{'jsonrpc':'2.0','id':1,'result':{'tools':{}}}| false",
                "{'jsonrpc':'2.0','id':1,'result':{'tools':[{'name':'x'}]}}| false",
                "{'jsonrpc':'1.0','id':1,'result':{'tools':[]}}| false"
            })
    void whatFitsIsTold(String answer, boolean right) throws IOException {
        SpokenLines spoken =
                SpokenLines.of(lines(HELLO, "{'jsonrpc':'2.0','id':1,'method':'tools/list'}"), lines(WELCOME, answer));
        assertEquals(2, spoken.messages());
        if (right) {
            assertEquals(List.of(), spoken.faults());
        } else {
            assertFalse(spoken.faults().isEmpty());
        }
    }

    private static List<String> lines(String... lines) {
        return List.of(lines).stream().map(line -> line.replace('\'', '"')).toList();
    }
}
