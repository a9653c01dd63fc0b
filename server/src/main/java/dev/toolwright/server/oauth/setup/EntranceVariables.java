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

/** The table of the variables that say how people get in. */
public final class EntranceVariables {
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

    static final Variable<Optional<String>> AUDIENCE = new Variable<>(
            "SIGN_IN_AUDIENCE",
            Shape.optional(Shape.text("a text")),
            "",
            "with auth external, what the provider must have issued a token for; unset, the address that people paste");

    static final Variable<List<String>> OTHER_AUDIENCES = new Variable<>(
            "SIGN_IN_OTHER_AUDIENCES",
            Shape.list("texts with commas"),
            "account",
            "with auth external, what a token may be for besides; Keycloak adds account to most");

    private EntranceVariables() {}

    /**
     * Reads them all.
     *
     * @return nothing when nobody signs in, or something is wrong, and then the environment knows what
     */
    public static Optional<EntranceSettings> read(Environment environment, Optional<ServerConfig> server) {
        AuthMode mode = server.map(ServerConfig::auth).orElse(AuthMode.NONE);
        Optional<String> issuer = ProviderVariables.issuer(environment, mode);
        Optional<ProviderSettings> provider = ProviderVariables.read(environment, mode, issuer);
        Optional<String> audience = environment.read(AUDIENCE);
        List<String> others = environment.read(OTHER_AUDIENCES);
        SignInWay way = environment.read(ProviderVariables.SIGN_IN);
        KeySource keys = keys(environment);
        Set<String> hosts = Set.copyOf(environment.read(REDIRECT_HOSTS));
        if (mode == AuthMode.NONE) {
            return Optional.empty();
        }
        Optional<PublicAddress> site = site(environment, server.orElseThrow());
        return mode == AuthMode.EMBEDDED
                ? site.flatMap(address -> provider.map(known -> new EmbeddedSettings(address, known, way, keys, hosts)))
                : site.flatMap(address -> issuer.map(
                        name -> new ExternalSettings(address, name, audience.orElseGet(address::resource), others)));
    }

    /** Where the keys are, whether anybody signs in or not. */
    public static KeySource keys(Environment environment) {
        Optional<KeyRing> given =
                environment.read(KEYS).flatMap(ring -> environment.attempt(() -> KeyRing.parse(ring)));
        Path file = environment.read(KEY_FILE).map(Path::of).orElseGet(() -> StoreVariables.directory(environment)
                .resolve("keys"));
        return new KeySource(given, file);
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
