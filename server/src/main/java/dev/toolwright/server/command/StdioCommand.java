package dev.toolwright.server.command;

import dev.toolwright.server.Serve;
import dev.toolwright.server.store.JdbcStore;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.transport.Logging;
import dev.toolwright.server.upstream.Credentials;
import dev.toolwright.server.upstream.HttpUpstreams;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import picocli.CommandLine.Command;

/** Serves the program that started this process, until it closes our input. */
@Command(
        description =
                "Serves one client over standard input and output, as the account in the environment; logs to stderr.")
final class StdioCommand implements Callable<Integer> {
    private static final Logger LOG = Logger.getLogger(StdioCommand.class.getName());

    private final Catalogue catalogue;

    StdioCommand(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        OutputStream messages = System.out;
        System.setOut(new PrintStream(System.err, true)); // whatever prints would break the protocol
        Setup setup = Setup.read(catalogue, System.getenv());
        Logging.configure(setup.server().diagnostics().log());
        setup.warnings().forEach(LOG::warning);
        try (JdbcStore store = JdbcStore.open(setup.store(), InstantSource.system());
                HttpUpstreams upstreams = new HttpUpstreams(setup.apis(), Credentials.none())) {
            Serve.stdio(catalogue, setup.server(), new Serve.Behind(upstreams, store), messages)
                    .serve(System.in);
        }
        return 0;
    }
}
