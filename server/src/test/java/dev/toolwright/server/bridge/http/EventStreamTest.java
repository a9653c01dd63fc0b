package dev.toolwright.server.bridge.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStreamTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data: a\\n\\n                                  | message=a      |      |
            data:a\\n\\n                                   | message=a      |      |
            data:  a\\n\\n                                 | message= a     |      |
            data: a\\ndata: b\\n\\n                        | message=a/b    |      |
            data\\n\\n                                     | message=       |      |
            event: x\\ndata: a\\n\\ndata: b\\n\\n          | x=a,message=b  |      |
            id: 7\\ndata: a\\n\\n                          | message=a      | 7    |
            id: 7\\ndata: a\\n\\nid\\ndata: b\\n\\n        | message=a,message=b |  |
            id: 7\\n\\ndata: a\\n\\n                       | message=a      | 7    |
            retry: 250\\ndata: a\\n\\n                     | message=a      |      | 250
            retry: soon\\ndata: a\\n\\n                    | message=a      |      |
            retry: 9999999999999\\ndata: a\\n\\n           | message=a      |      |
            : comment\\n\\ndata: a\\n\\n                   | message=a      |      |
            unknown: x\\ndata: a\\n\\n                     | message=a      |      |
            data: a\\r\\n\\r\\n                            | message=a      |      |
            data: a\\r\\rdata: b\\r\\r                     | message=a,message=b |  |
            data: unfinished                               |                |      |
            data: unfinished\\n                            |                |      |
            event: x\\n\\ndata: a\\n\\n                    | message=a      |      |
            data: ü€\\n\\n                                 | message=ü€     |      |
            """)
    void readsTheSameWholeAndByteByByte(String text, String events, String lastId, Long retry) throws IOException {
        byte[] bytes = text.replace("\\n", "\n").replace("\\r", "\r").getBytes(StandardCharsets.UTF_8);
        for (InputStream body : List.of(new ByteArrayInputStream(bytes), new OneByteAtATime(bytes))) {
            try (EventStream stream = new EventStream(body)) {
                List<String> found = new ArrayList<>();
                for (Optional<Event> event = stream.next(); event.isPresent(); event = stream.next()) {
                    found.add(event.get().name() + "=" + event.get().data().replace("\n", "/"));
                }
                assertEquals(
                        Optional.ofNullable(events).orElse(""),
                        String.join(",", found).stripTrailing());
                assertEquals(Optional.ofNullable(lastId), stream.lastId());
                assertEquals(Optional.ofNullable(retry), stream.retry().map(java.time.Duration::toMillis));
            }
        }
    }

    private static final class OneByteAtATime extends ByteArrayInputStream {
        private OneByteAtATime(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1));
        }
    }
}
