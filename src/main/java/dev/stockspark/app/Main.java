package dev.stockspark.app;

import dev.stockspark.generated.tools.StocksparkCatalogue;
import dev.toolwright.server.command.Commands;

/** The generated tools and the server's command line, put together. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        // A command that has ended may leave threads that read standard input or keep a connection; they are not waited
        // for.
        System.exit(Commands.run(new StocksparkCatalogue(), arguments));
    }
}
