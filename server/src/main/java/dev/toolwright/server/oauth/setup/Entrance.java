package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.oauth.Protection;
import dev.toolwright.server.oauth.ResourceServer;
import dev.toolwright.server.oauth.provider.OpenIdProvider.Look;
import dev.toolwright.server.oauth.provider.ProviderTokens;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.upstream.Credentials;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What people pass to reach the tools.
 *
 * @param protection the paths of its own, and the gate
 * @param credentials what people show the APIs
 * @param operators what there is to do for them; nothing where connections are somebody else's
 * @param end what to do when the server ends
 */
public record Entrance(Protection protection, Credentials credentials, Optional<Operators> operators, Runnable end)
        implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Entrance.class.getName());

    /**
     * Puts it together and has a look at the provider. One that is down keeps nobody from starting: whoever is signed in stays it.
     *
     * @param toolsets the names of those that are switched on: nobody can grant the others
     * @throws BadConfigurationException when it cannot work: the provider is another one, the keys are not those of the store
     */
    public static Entrance open(
            EntranceSettings settings, Catalogue catalogue, Collection<String> toolsets, DataSource database) {
        ToolScopes scopes = scopes(catalogue, toolsets);
        return switch (settings) {
            case EmbeddedSettings own -> Embedded.open(own, catalogue.title(), scopes, database);
            case ExternalSettings other -> external(other, catalogue.title(), scopes);
        };
    }

    /** Nobody brings anything for an API: a token that is for this server must not be passed on (RFC 8707 section 3). */
    private static Entrance external(ExternalSettings settings, String title, ToolScopes scopes) {
        ProviderTokens tokens =
                new ProviderTokens(settings.issuer(), settings.audience(), settings.others(), InstantSource.system());
        judge(tokens.look(), settings.issuer());
        return new Entrance(
                new ResourceServer(settings.site(), scopes, title, settings.issuer(), tokens),
                Credentials.none(),
                Optional.empty(),
                () -> LOG.log(Level.DEBUG, "nothing to end"));
    }

    static void judge(Look look, String issuer) {
        switch (look) {
            case Look.Fine fine -> LOG.log(Level.DEBUG, "the OpenID provider answers");
            case Look.Wrong wrong ->
                throw new BadConfigurationException(List.of(
                        "nobody could sign in at " + issuer + ", so the server was not started: " + wrong.detail()));
            case Look.Down down ->
                LOG.log(
                        Level.WARNING,
                        "nobody can sign in until the OpenID provider answers; whoever has signed in is not affected: {0}",
                        down.detail());
        }
    }

    @Override
    public void close() {
        end.run();
    }

    private static ToolScopes scopes(Catalogue catalogue, Collection<String> toolsets) {
        return ToolScopes.of(
                catalogue.toolsets().stream()
                        .filter(toolset -> toolsets.contains(toolset.name()))
                        .toList(),
                catalogue.tools().stream().map(Tool::descriptor).toList(),
                catalogue.labels());
    }
}
