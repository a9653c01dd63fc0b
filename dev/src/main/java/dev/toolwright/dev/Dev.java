package dev.toolwright.dev;

import dev.toolwright.server.command.Running;
import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.tool.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Serves a tools.yaml and follows its changes until the process is ended. */
public final class Dev {
    private final Work work;
    private final Map<String, String> variables;
    private final PrintWriter out;
    private Optional<Running> running = Optional.empty();

    Dev(Work work, Map<String, String> variables, PrintWriter out) {
        this.work = work;
        this.variables = variables;
        this.out = out;
    }

    /** @param arguments the tools.yaml, and the folder for what is generated */
    public static void main(String... arguments) throws IOException, InterruptedException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        if (arguments.length != 2 || !Files.isRegularFile(Path.of(arguments[0]))) {
            err.println("name a tools.yaml that exists, and a folder for what is generated from it");
            System.exit(1);
        }
        Path tools = Path.of(arguments[0]).toAbsolutePath().normalize();
        Dev dev = new Dev(new Work(tools, Files.createDirectories(Path.of(arguments[1])), err), System.getenv(), out);
        Runtime.getRuntime().addShutdownHook(new Thread(dev::stop));
        try (Watch watch = new Watch(tools.getParent())) {
            dev.follow(watch);
        }
    }

    /** Never ends by itself. */
    void follow(Watch watch) throws IOException, InterruptedException {
        update();
        while (true) {
            watch.change();
            update();
        }
    }

    private void update() throws IOException {
        Optional<Catalogue> catalogue = work.catalogue();
        if (catalogue.isPresent()) {
            serve(catalogue.get());
        } else {
            out.println(
                    running.isPresent()
                            ? "Not taken over; the tools of before are still served at "
                                    + running.get().url()
                            : "Nothing is served yet; mend what is told above and save.");
        }
    }

    private synchronized void serve(Catalogue catalogue) {
        try {
            if (running.isPresent()) {
                running.get().swap(catalogue);
            } else {
                running = Optional.of(Running.start(catalogue, variables));
            }
            out.println("%d tools at %s"
                    .formatted(catalogue.tools().size(), running.get().url()));
        } catch (BadConfigurationException bad) {
            out.println(bad.getMessage());
        }
    }

    synchronized void stop() {
        running.ifPresent(Running::close);
    }
}
