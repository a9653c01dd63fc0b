package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An event stream that a client holds open and nothing is said on; on a socket, because a thousand of them need no more. */
final class OpenStream implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;
    private static final String LISTEN =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"subscriptions/listen\",\"params\":{\"_meta\":{"
                    + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}},"
                    + "\"notifications\":{\"resourceSubscriptions\":[]}}}";

    private final Socket socket;

    private OpenStream(Socket socket) {
        this.socket = socket;
    }

    /** A subscription of 2026-07-28; returns when it is acknowledged. */
    static OpenStream subscription(URI mcp) throws IOException {
        return open(
                mcp,
                "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Accept: application/json, text/event-stream\r\nMCP-Protocol-Version: 2026-07-28\r\n"
                        + "Mcp-Method: subscriptions/listen\r\nContent-Length: " + LISTEN.length() + "\r\n\r\n"
                        + LISTEN,
                "notifications/subscriptions/acknowledged");
    }

    /** HTTP+SSE of 2024-11-05; returns when the client knows where to post. */
    static OpenStream old(URI mcp) throws IOException {
        return open(
                mcp,
                "GET /sse HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n",
                "/messages?sessionId=");
    }

    private static OpenStream open(URI mcp, String request, String first) throws IOException {
        Socket socket = new Socket(mcp.getHost(), mcp.getPort());
        socket.setSoTimeout(PATIENCE_MS);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder heard = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (heard.indexOf(first) < 0) {
            int next = in.read();
            assertTrue(next >= 0, () -> "the stream has ended after: " + heard);
            heard.append((char) next);
        }
        return new OpenStream(socket);
    }

    /** Whether the server has not closed it: what comes, if anything, is not its end. */
    boolean isOpen() throws IOException {
        socket.setSoTimeout(1);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silence) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
