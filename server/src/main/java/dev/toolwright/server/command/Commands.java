package dev.toolwright.server.command;

import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.store.StoreException;
import dev.toolwright.server.tool.Catalogue;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** What can be typed after the program's name. Without a word it serves. */
public final class Commands {
    /** The operator can mend it: a setting, a port, a file. */
    static final int MISTAKE = 1;

    /** We have to mend it. */
    static final int FAULT = 2;

    private static final Logger LOG = Logger.getLogger(Commands.class.getName());

    private Commands() {}

    /**
     * Runs a command to its end.
     *
     * @return the process's exit code: 0, 1 for what the operator can mend, 2 for what we have to mend
     */
    public static int run(Catalogue catalogue, String... arguments) {
        return line(catalogue, System.getenv()).execute(arguments);
    }

    /** @param variables of the store and the keys */
    static CommandLine line(Catalogue catalogue, Map<String, String> variables) {
        ServeCommand serve = new ServeCommand(catalogue);
        StoreSession session = new StoreSession(catalogue, variables);
        CommandLine line = new CommandLine(serve)
                .setCommandName(catalogue.name())
                .addSubcommand("serve", new ServeCommand(catalogue))
                .addSubcommand("stdio", new StdioCommand(catalogue))
                .addSubcommand("settings", new SettingsCommand(catalogue))
                .addSubcommand("bridge", new BridgeCommand(catalogue))
                .addSubcommand("doctor", new DoctorCommand())
                .addSubcommand("clients", new ClientsCommand(session))
                .addSubcommand("revoke", new RevokeCommand(session))
                .addSubcommand(
                        "keys",
                        new CommandLine(new KeysCommand()).addSubcommand("rotate", new KeysCommand.Rotate(session)))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setExecutionExceptionHandler((failure, ignored, result) -> failed(failure));
        line.getCommandSpec().exitCodeOnInvalidInput(MISTAKE);
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().exitCodeOnInvalidInput(MISTAKE));
        return line;
    }

    private static int failed(Exception failure) {
        return switch (failure) {
            case BadConfigurationException bad -> say(bad.getMessage());
            case StoreException store -> say(store.getMessage());
            case TakenPortException taken -> say(taken.getMessage());
            default -> {
                LOG.log(Level.SEVERE, "the server ended because of a fault of its own", failure);
                yield FAULT;
            }
        };
    }

    private static int say(String sentence) {
        System.err.println(sentence);
        return MISTAKE;
    }
}
