package dev.toolwright.server.command;

import dev.toolwright.server.config.Environment;
import dev.toolwright.server.config.LogLevel;
import dev.toolwright.server.config.StoreVariables;
import dev.toolwright.server.oauth.setup.Administration;
import dev.toolwright.server.oauth.setup.EntranceVariables;
import dev.toolwright.server.oauth.setup.KeySource;
import dev.toolwright.server.store.JdbcStore;
import dev.toolwright.server.store.Location;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.transport.Logging;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiFunction;

/** Opens the store for one command. Of the settings only those of the store and the keys are looked at. */
record OwnSession(Catalogue catalogue, Map<String, String> variables) implements StoreSession {

    @Override
    public <T> T with(BiFunction<Administration, KeySource, T> work) {
        Logging.configure(LogLevel.WARNING);
        Environment environment = new Environment(catalogue.name(), variables);
        Location location = StoreVariables.read(environment);
        KeySource keys = EntranceVariables.keys(environment);
        environment.check();
        try (JdbcStore store = JdbcStore.open(location, InstantSource.system())) {
            return work.apply(new Administration(store.source(), InstantSource.system()), keys);
        }
    }
}
