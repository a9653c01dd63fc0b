package dev.toolwright.server.command;

import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.store.StoreException;
import dev.toolwright.server.tool.Catalogue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

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
        CommandLine line = new CommandLine(serve)
                .setCommandName(catalogue.name())
                .addSubcommand("serve", new ServeCommand(catalogue))
                .addSubcommand("stdio", new StdioCommand(catalogue))
                .addSubcommand("settings", new SettingsCommand(catalogue))
                .addSubcommand("bridge", new BridgeCommand(catalogue))
                .addSubcommand("doctor", new DoctorCommand());
        StoreCommands.add(line, new OwnSession(catalogue, variables)).addSubcommand(new CommandLine.HelpCommand());
        line.setExecutionStrategy(new BesideAServer(catalogue, variables));
        return failingWell(line);
    }

    /** What an operator has a server do, as the server does it. */
    static OperatorDoor.Done besides(Catalogue catalogue, StoreSession session, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(CommandSpec.create()).setCommandName(catalogue.name());
        failingWell(StoreCommands.add(line, session));
        int code =
                line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new OperatorDoor.Done(code, out.toString(), err.toString());
    }

    private static CommandLine failingWell(CommandLine line) {
        line.setExecutionExceptionHandler((failure, at, result) -> failed(failure, at.getErr()));
        line.getCommandSpec().exitCodeOnInvalidInput(MISTAKE);
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().exitCodeOnInvalidInput(MISTAKE));
        return line;
    }

    private static int failed(Exception failure, PrintWriter err) {
        return switch (failure) {
            case BadConfigurationException bad -> say(bad.getMessage(), err);
            case StoreException store -> say(store.getMessage(), err);
            case TakenPortException taken -> say(taken.getMessage(), err);
            default -> {
                LOG.log(Level.SEVERE, "the server ended because of a fault of its own", failure);
                yield FAULT;
            }
        };
    }

    private static int say(String sentence, PrintWriter err) {
        err.println(sentence);
        return MISTAKE;
    }
}
