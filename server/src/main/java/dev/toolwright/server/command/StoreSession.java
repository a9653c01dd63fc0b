package dev.toolwright.server.command;

import dev.toolwright.server.oauth.setup.Administration;
import dev.toolwright.server.oauth.setup.KeySource;
import java.util.function.BiFunction;

/** The store, for one command. */
interface StoreSession {
    /** @throws dev.toolwright.server.store.StoreException when it cannot be opened */
    <T> T with(BiFunction<Administration, KeySource, T> work);
}
