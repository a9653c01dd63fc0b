package conformance;

import conformance.generated.tools.ConformanceCatalogue;
import dev.toolwright.server.command.Commands;

/** The generated tools and the server's command line. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.exit(Commands.run(new ConformanceCatalogue(), arguments));
    }
}
