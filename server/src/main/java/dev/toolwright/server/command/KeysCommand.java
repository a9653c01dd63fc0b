package dev.toolwright.server.command;

import dev.toolwright.server.oauth.setup.Administration.Rotated;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with the keys. */
@Command(description = "The keys that encrypt what people bring from signing in.")
final class KeysCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the keys: rotate");
    }

    /** A new key, and everything sealed with it. */
    @Command(
            description =
                    "Makes a new key and encrypts everything with it. Keys of the environment are not made here: put a new one"
                            + " in front, then run this.")
    static final class Rotate implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        private final StoreSession session;

        Rotate(StoreSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Rotated rotated = session.with((administration, keys) -> administration.rotate(keys));
            spec.commandLine().getOut().println(said(rotated));
            return 0;
        }

        private static String said(Rotated rotated) {
            String older = rotated.older().isEmpty()
                    ? ""
                    : " Nothing lasting is sealed with " + String.join(", ", rotated.older())
                            + " any more; it can be removed after an hour.";
            String lost = rotated.lost() == 0
                    ? ""
                    : " " + rotated.lost() + " sign-ins could be opened with no key and were left as they are.";
            return "Everything is sealed with " + rotated.newest() + "." + older + lost;
        }
    }
}
