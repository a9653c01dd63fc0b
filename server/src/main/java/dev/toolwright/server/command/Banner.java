package dev.toolwright.server.command;

import dev.toolwright.server.Serve;
import dev.toolwright.server.config.ServerConfig;
import dev.toolwright.server.tool.Catalogue;
import java.util.Locale;

/** The sentences that the person who started the server reads. */
final class Banner {
    private Banner() {}

    static String started(Catalogue catalogue, Serve server) {
        return """
                %s serves %d tools at

                    %s

                %s

                Try it:  claude mcp add --transport http %s %s""".formatted(
                        catalogue.title(),
                        server.tools().size(),
                        server.url(),
                        String.join(", ", server.tools()),
                        catalogue.name(),
                        server.url());
    }

    static String takenPort(Catalogue catalogue, ServerConfig config, String why) {
        return "Port %d of %s cannot be listened on (%s), so the server was not started: end what uses it, or choose another with %s_PORT."
                .formatted(config.port(), config.host(), why, catalogue.name().toUpperCase(Locale.ROOT));
    }
}
