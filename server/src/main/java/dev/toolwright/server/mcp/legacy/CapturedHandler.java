package dev.toolwright.server.mcp.legacy;

import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The SDK's side of our transport: it is given the handler of messages and asked which versions there are. */
final class CapturedHandler implements McpStatelessServerTransport {
    private @Nullable McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
        this.handler = given;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
        return Legacy.VERSIONS;
    }

    McpStatelessServerHandler handler() {
        if (handler == null) {
            throw new IllegalStateException("the SDK has not set its handler");
        }
        return handler;
    }
}
