package dev.stockspark.app;

import dev.stockspark.generated.tools.StocksparkCatalogue;
import dev.toolwright.server.command.Commands;

/** The generated tools and the server's command line, put together. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        int code = Commands.run(new StocksparkCatalogue(), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
