package dev.toolwright.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are UTF-8 (2025-11-25, transports; RFC 8259 section 8.1). */
final class EncodingTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void anythingElseIsNoJson(String charset) {
        byte[] body = PING.getBytes(Charset.forName(charset));
        Refusal refusal = assertThrows(Refusal.class, () -> Message.read(body));
        assertEquals(-32700, refusal.fault().code());
    }

    @Test
    void aByteOrderMarkOfUtf8IsNoMistake() {
        assertEquals(
                "ping",
                Message.read(("\uFEFF" + PING).getBytes(StandardCharsets.UTF_8)).method());
    }
}
