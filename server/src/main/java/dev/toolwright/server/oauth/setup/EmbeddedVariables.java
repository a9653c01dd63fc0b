package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.config.AuthMode;
import dev.toolwright.server.config.Environment;
import dev.toolwright.server.config.ServerConfig;
import dev.toolwright.server.config.Shape;
import dev.toolwright.server.config.StoreVariables;
import dev.toolwright.server.config.Variable;
import dev.toolwright.server.oauth.provider.ProviderSettings;
import dev.toolwright.server.oauth.secret.KeyRing;
import dev.toolwright.server.oauth.site.PublicAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of the authorization server's variables. */
public final class EmbeddedVariables {
    static final Variable<Optional<String>> KEYS = new Variable<>(
            "KEYS",
            Shape.optional(Shape.text("id:base64 entries with commas, newest first")),
            "",
            "keys that encrypt what people bring from signing in, instead of the key file",
            true);
    static final Variable<Optional<String>> KEY_FILE = new Variable<>(
            "KEY_FILE",
            Shape.optional(Shape.text("a file")),
            "",
            "file with these keys, made on the first start; unset, keys in the directory of the built-in database");
    static final Variable<List<String>> REDIRECT_HOSTS = new Variable<>(
            "REDIRECT_HOSTS",
            Shape.list("host names with commas"),
            "",
            "https hosts that people may be sent to after signing in; all if unset");

    private EmbeddedVariables() {}

    /**
     * Reads them all.
     *
     * @return nothing when people do not sign in here, or something is wrong, and then the environment knows what
     */
    public static Optional<EmbeddedSettings> read(Environment environment, Optional<ServerConfig> server) {
        boolean needed =
                server.filter(config -> config.auth() == AuthMode.EMBEDDED).isPresent();
        Optional<ProviderSettings> provider = ProviderVariables.read(environment, needed);
        SignInWay way = environment.read(ProviderVariables.SIGN_IN);
        Optional<KeyRing> keys = environment.read(KEYS).flatMap(ring -> environment.attempt(() -> KeyRing.parse(ring)));
        Path file = environment.read(KEY_FILE).map(Path::of).orElseGet(() -> StoreVariables.directory(environment)
                .resolve("keys"));
        Set<String> hosts = Set.copyOf(environment.read(REDIRECT_HOSTS));
        if (!needed) {
            return Optional.empty();
        }
        Optional<PublicAddress> site = site(environment, server.orElseThrow());
        return site.flatMap(
                address -> provider.map(known -> new EmbeddedSettings(address, known, way, keys, file, hosts)));
    }

    private static Optional<PublicAddress> site(Environment environment, ServerConfig server) {
        Optional<URI> origin = server.publicUrl().or(() -> server.loopbackOrigin());
        if (origin.isEmpty()) {
            environment.problem("people sign in, so the address that they give to their client must be known: set "
                    + environment.prefixed("PUBLIC_URL") + ", such as https://mcp.example.com");
        }
        return origin.flatMap(url -> environment.attempt(() -> PublicAddress.of(url)));
    }
}
