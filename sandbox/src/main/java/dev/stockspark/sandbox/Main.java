package dev.stockspark.sandbox;

import java.io.PrintStream;

/** {@code java -jar sandbox.jar [--port N] [--vehicles N] …} (see {@link Options}): prints its address, serves until killed. */
public final class Main {
    private static final int USAGE = 1;

    private Main() {}

    public static void main(String[] arguments) {
        try {
            Sandbox sandbox = Sandbox.start(Options.parse(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::stop));
            print(System.out, sandbox.url());
        } catch (IllegalArgumentException wrong) {
            print(System.err, wrong.getMessage());
            System.exit(USAGE);
        }
    }

    private static void print(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }
}
