package dev.toolwright.server.bridge.signin;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Starts the desktop's own opener. Its output is thrown away: stdout belongs to the protocol. */
final class DesktopBrowser implements Browser {

    @Override
    public void open(URI address) throws IOException {
        new ProcessBuilder(command(System.getProperty("os.name", ""), address))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** No shell in between, so the address is one argument whatever is in it. */
    static List<String> command(String system, URI address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", address.toString());
        }
        return name.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of("xdg-open", address.toString());
    }
}
