package dev.toolwright.server.command;

import dev.toolwright.server.bridge.Bridge;
import dev.toolwright.server.bridge.Settings;
import dev.toolwright.server.bridge.signin.Identity;
import dev.toolwright.server.config.LogLevel;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.transport.Logging;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A local stdio server that stands for a remote one; nothing but messages goes to standard output. */
@Command(description = "Stands for a remote server in clients that speak only stdio.")
final class BridgeCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "URL",
            description = "the address of the remote server, such as https://mcp.example.com/mcp")
    private URI address = URI.create("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Catalogue catalogue;

    BridgeCommand(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws InterruptedException {
        Logging.configure(LogLevel.WARNING);
        Path folder = Settings.configurationFolder(
                catalogue.name(),
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        Settings settings = Settings.usual(Identity.named(catalogue.title()), folder);
        try {
            new Bridge(settings).run(address, System.in, System.out);
            return 0;
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage());
        }
    }
}
