package dev.toolwright.server.command;

import dev.toolwright.server.tool.Catalogue;
import picocli.CommandLine.Command;

/** Prints every environment variable that the server reads. */
@Command(description = "Prints every environment variable that is read, with its default and meaning.")
final class SettingsCommand implements Runnable {
    private final Catalogue catalogue;

    SettingsCommand(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run() {
        Setup.documentation(catalogue).forEach(System.out::println);
    }
}
