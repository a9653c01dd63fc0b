package dev.toolwright.server.command;

import dev.toolwright.server.config.ApiVariables;
import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.config.Environment;
import dev.toolwright.server.config.ServerConfig;
import dev.toolwright.server.config.ServerVariables;
import dev.toolwright.server.config.StoreVariables;
import dev.toolwright.server.store.Location;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.upstream.ApiSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the environment says about one server, read and found right.
 *
 * @param warnings what is set but means nothing
 */
record Setup(ServerConfig server, List<ApiSettings> apis, Location store, List<String> warnings) {

    /** @throws BadConfigurationException with all problems at once */
    static Setup read(Catalogue catalogue, Map<String, String> variables) {
        Environment environment = new Environment(catalogue.name(), variables);
        Optional<ServerConfig> server = ServerVariables.read(environment, catalogue);
        Location store = StoreVariables.read(environment);
        List<ApiSettings> apis = catalogue.apis().stream()
                .flatMap(api -> ApiVariables.read(environment, api).stream())
                .toList();
        environment.check();
        return new Setup(server.orElseThrow(), apis, store, environment.unknown());
    }

    /** Every variable with its fallback and meaning, one line each. */
    static List<String> documentation(Catalogue catalogue) {
        Environment environment = new Environment(catalogue.name(), Map.of());
        ServerVariables.read(environment, catalogue);
        StoreVariables.read(environment);
        catalogue.apis().forEach(api -> ApiVariables.read(environment, api));
        return environment.documentation();
    }
}
