package dev.toolwright.server.command;

import dev.toolwright.server.Serve;
import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.store.JdbcStore;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.transport.Access;
import dev.toolwright.server.upstream.Credentials;
import dev.toolwright.server.upstream.HttpUpstreams;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A server whose tools can be exchanged while it runs, for whoever writes them. The address, the store and what is remembered stay;
 * calls under way are let finish. It serves this computer, without signing in.
 */
public final class Running implements AutoCloseable {
    private final Map<String, String> variables;
    private final JdbcStore store;
    private HttpUpstreams upstreams;
    private Serve serve;

    private Running(Map<String, String> variables, JdbcStore store, HttpUpstreams upstreams, Serve serve) {
        this.variables = variables;
        this.store = store;
        this.upstreams = upstreams;
        this.serve = serve;
    }

    /**
     * Serves the catalogue; returns when the port accepts connections.
     *
     * @param variables the environment that configures it
     * @throws BadConfigurationException with all problems at once
     */
    public static Running start(Catalogue catalogue, Map<String, String> variables) {
        Setup setup = read(catalogue, variables, 0);
        JdbcStore store = JdbcStore.open(setup.store(), InstantSource.system());
        try {
            HttpUpstreams upstreams = new HttpUpstreams(setup.apis(), Credentials.none());
            return new Running(variables, store, upstreams, serve(catalogue, setup, upstreams, store));
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /**
     * Serves other tools at the same address.
     *
     * @throws BadConfigurationException when they ask for settings that are missing; the tools of before are served on
     */
    public void swap(Catalogue catalogue) {
        Setup setup = read(catalogue, variables, serve.url().getPort());
        HttpUpstreams fresh = new HttpUpstreams(setup.apis(), Credentials.none());
        serve.stop();
        upstreams.close();
        upstreams = fresh;
        serve = serve(catalogue, setup, fresh, store);
    }

    public URI url() {
        return serve.url();
    }

    @Override
    public void close() {
        serve.stop();
        upstreams.close();
        store.close();
    }

    private static Serve serve(Catalogue catalogue, Setup setup, HttpUpstreams upstreams, JdbcStore store) {
        return Serve.start(catalogue, setup.server(), new Serve.Behind(upstreams, store), Access.everybody());
    }

    /** @param port where it listens already; 0 before it does */
    private static Setup read(Catalogue catalogue, Map<String, String> variables, int port) {
        Map<String, String> settings = new HashMap<>(variables);
        if (port > 0) {
            settings.put(catalogue.name().toUpperCase(Locale.ROOT) + "_PORT", String.valueOf(port));
        }
        settings.putIfAbsent(catalogue.name().toUpperCase(Locale.ROOT) + "_AUTH", "none");
        Setup setup = Setup.read(catalogue, settings);
        if (setup.signIn().isPresent()) {
            throw new BadConfigurationException(
                    List.of("tools are tried out without signing in: take the settings of the sign-in away"));
        }
        return setup;
    }
}
