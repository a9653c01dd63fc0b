package dev.toolwright.server.command;

import dev.toolwright.server.oauth.setup.Administration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Cuts connections. */
@Command(
        description =
                "Cuts connections: of one person, of one client, or all. The provider is told when the server runs.")
final class RevokeCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final StoreSession session;

    /** One of them must be said. */
    static final class Whose {
        @Option(names = "--user", paramLabel = "NAME", description = "a person, by id or by what the account is called")
        private @Nullable String user;

        @Option(
                names = "--client",
                paramLabel = "ID",
                description = "a client, by the id that the command clients prints")
        private @Nullable String client;

        @Option(names = "--all", description = "everybody and everything")
        private boolean all;
    }

    RevokeCommand(StoreSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int cut = session.with((administration, keys) -> cut(administration));
        spec.commandLine()
                .getOut()
                .println(cut == 0 ? "Nothing of that kind is connected, so nothing was cut." : said(cut));
        return cut == 0 && !whose.all ? Commands.MISTAKE : 0;
    }

    private int cut(Administration administration) {
        if (whose.user != null) {
            return administration.cutUser(whose.user);
        }
        return whose.client != null ? administration.cutClient(whose.client) : administration.cutAll();
    }

    private static String said(int cut) {
        return cut == 1 ? "1 connection was cut." : cut + " connections were cut.";
    }
}
