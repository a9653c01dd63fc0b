package dev.toolwright.server.doctor.probe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** One request per connection, without redirects, cookies, proxies or retries: what comes back is what the server said. */
final class Wire {
    private final Dialer dialer;
    private final Duration patience;

    Wire(Dialer dialer, Duration patience) {
        this.dialer = dialer;
        this.patience = patience;
    }

    Reply send(Request request) {
        Deadline deadline = Deadline.in(patience);
        try (Socket socket = dialer.dial(request.uri(), deadline)) {
            socket.getOutputStream().write(bytes(request));
            return new HttpReader(new java.io.BufferedInputStream(deadline.over(socket))).read(request.method());
        } catch (SocketTimeoutException e) {
            return new Silence("no answer within " + patience.toMillis() + " ms", true);
        } catch (IOException e) {
            return new Silence(reason(e), false);
        }
    }

    static String reason(IOException e) {
        if (e instanceof UnknownHostException) {
            return "the host's name has no address";
        }
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return (e instanceof ConnectException ? "the connection is refused: " : "the connection fails: ") + detail;
    }

    private static byte[] bytes(Request request) {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(request.method() + " " + target(request.uri()) + " HTTP/1.1\r\n");
        head.append("Host: ").append(request.uri().getRawAuthority()).append("\r\n");
        for (Map.Entry<String, String> each : request.headers().entrySet()) {
            head.append(each.getKey()).append(": ").append(each.getValue()).append("\r\n");
        }
        head.append("Connection: close\r\n");
        if (!request.method().equals("GET") && !request.method().equals("OPTIONS")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return (head + "\r\n" + request.body()).getBytes(StandardCharsets.UTF_8);
    }

    private static String target(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
