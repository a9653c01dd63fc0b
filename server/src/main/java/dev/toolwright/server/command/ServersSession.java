package dev.toolwright.server.command;

import dev.toolwright.server.oauth.setup.Administration;
import dev.toolwright.server.oauth.setup.KeySource;
import java.util.function.BiFunction;

/** The store of the server that runs in this process. */
record ServersSession(Administration administration, KeySource keys) implements StoreSession {

    @Override
    public <T> T with(BiFunction<Administration, KeySource, T> work) {
        return work.apply(administration, keys);
    }
}
