package dev.toolwright.server.command;

import dev.toolwright.server.command.OperatorDoor.Done;
import dev.toolwright.server.config.Environment;
import dev.toolwright.server.config.StoreVariables;
import dev.toolwright.server.store.Location;
import dev.toolwright.server.store.StoreException;
import dev.toolwright.server.tool.Catalogue;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/** Has the server that has the built-in database open do what needs it, where one runs; everything else is done here. */
record BesideAServer(Catalogue catalogue, Map<String, String> variables) implements IExecutionStrategy {

    @Override
    public int execute(ParseResult parsed) {
        Optional<Done> done = needsTheStore(parsed) ? asked(parsed) : Optional.empty();
        done.ifPresent(each -> print(parsed.commandSpec().commandLine(), each));
        return done.map(Done::code).orElseGet(() -> new CommandLine.RunLast().execute(parsed));
    }

    private static boolean needsTheStore(ParseResult parsed) {
        return parsed.hasSubcommand()
                && StoreCommands.NAMES.contains(
                        parsed.subcommand().commandSpec().name());
    }

    private Optional<Done> asked(ParseResult parsed) {
        return StoreVariables.read(new Environment(catalogue.name(), variables)) instanceof Location.Directory store
                ? asked(store, parsed)
                : Optional.empty();
    }

    private static Optional<Done> asked(Location.Directory store, ParseResult parsed) {
        try {
            return OperatorDoor.ask(store.path(), parsed.originalArgs().toArray(String[]::new));
        } catch (IOException lost) {
            throw new StoreException("the server that has the store open did not say what came of it: " + lost, lost);
        }
    }

    private static void print(CommandLine line, Done done) {
        line.getOut().print(done.out());
        line.getOut().flush();
        line.getErr().print(done.err());
        if (done.code() == Commands.FAULT) {
            line.getErr().println("The server failed at it, and its log says why.");
        }
        line.getErr().flush();
    }
}
