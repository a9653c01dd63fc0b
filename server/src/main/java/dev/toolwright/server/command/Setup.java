package dev.toolwright.server.command;

import dev.toolwright.server.config.ApiVariables;
import dev.toolwright.server.config.ApiVariables.People;
import dev.toolwright.server.config.AuthMode;
import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.config.Environment;
import dev.toolwright.server.config.ServerConfig;
import dev.toolwright.server.config.ServerVariables;
import dev.toolwright.server.config.StoreVariables;
import dev.toolwright.server.oauth.setup.EntranceSettings;
import dev.toolwright.server.oauth.setup.EntranceVariables;
import dev.toolwright.server.store.Location;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Catalogue.ApiDescriptor;
import dev.toolwright.server.upstream.ApiSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the environment says about one server, read and found right.
 *
 * @param warnings what is set but means nothing
 */
record Setup(
        ServerConfig server,
        Optional<EntranceSettings> signIn,
        List<ApiSettings> apis,
        Location store,
        List<String> warnings) {

    /** @throws BadConfigurationException with all problems at once */
    static Setup read(Catalogue catalogue, Map<String, String> variables) {
        Environment environment = new Environment(catalogue.name(), variables);
        Optional<ServerConfig> server = ServerVariables.read(environment, catalogue);
        Optional<EntranceSettings> signIn = EntranceVariables.read(environment, server);
        Location store = StoreVariables.read(environment);
        List<ApiSettings> apis = apis(environment, catalogue, server);
        environment.check();
        return new Setup(server.orElseThrow(), signIn, apis, store, environment.unknown());
    }

    private static List<ApiSettings> apis(Environment environment, Catalogue catalogue, Optional<ServerConfig> server) {
        boolean signIn =
                server.filter(config -> config.auth() == AuthMode.EMBEDDED).isPresent();
        long signed = catalogue.apis().stream().filter(ApiDescriptor::signed).count();
        People people = new People(signIn, signed == 1);
        return catalogue.apis().stream()
                .flatMap(api -> ApiVariables.read(environment, api, people).stream())
                .toList();
    }

    /** Every variable with its fallback and meaning, one line each. */
    static List<String> documentation(Catalogue catalogue) {
        Environment environment = new Environment(catalogue.name(), Map.of());
        Optional<ServerConfig> server = ServerVariables.read(environment, catalogue);
        EntranceVariables.read(environment, server);
        StoreVariables.read(environment);
        apis(environment, catalogue, server);
        return environment.documentation();
    }
}
