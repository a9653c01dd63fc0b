package dev.toolwright.server.bridge.signin;

import java.io.IOException;
import java.net.URI;

/** Shows a page to the person at this machine. */
@FunctionalInterface
public interface Browser {

    /** @throws IOException when there is no way to; the person then has to open the address by hand */
    void open(URI address) throws IOException;

    /** The one that the desktop would use. */
    static Browser ofTheDesktop() {
        return new DesktopBrowser();
    }
}
