package dev.toolwright.server.command;

import java.util.Set;
import picocli.CommandLine;

/** What an operator does with the store, whoever has it open. */
final class StoreCommands {
    static final Set<String> NAMES = Set.of("clients", "revoke", "keys");

    private StoreCommands() {}

    static CommandLine add(CommandLine line, StoreSession session) {
        return line.addSubcommand("clients", new ClientsCommand(session))
                .addSubcommand("revoke", new RevokeCommand(session))
                .addSubcommand(
                        "keys",
                        new CommandLine(new KeysCommand()).addSubcommand("rotate", new KeysCommand.Rotate(session)));
    }
}
