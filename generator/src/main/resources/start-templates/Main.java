package {{package}};

import dev.toolwright.server.command.Commands;
import {{package}}.generated.tools.{{catalogue}}Catalogue;

/** The generated tools and the server's command line, put together. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.exit(Commands.run(new {{catalogue}}Catalogue(), arguments));
    }
}
