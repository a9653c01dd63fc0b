package dev.toolwright.server.command;

import dev.toolwright.server.oauth.grant.Connection;
import dev.toolwright.server.oauth.setup.Administration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what is connected. */
@Command(description = "Prints the clients that are connected, with the people who have allowed them.")
final class ClientsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final StoreSession session;

    ClientsCommand(StoreSession session) {
        this.session = session;
    }

    @Override
    public void run() {
        Map<String, List<Connection>> clients = session.with((administration, keys) -> byClient(administration));
        if (clients.isEmpty()) {
            spec.commandLine().getOut().println("Nothing is connected.");
        }
        clients.forEach((id, connections) -> spec.commandLine().getOut().println(text(id, connections)));
    }

    private static Map<String, List<Connection>> byClient(Administration administration) {
        return administration.connections().stream()
                .collect(Collectors.groupingBy(
                        each -> each.grant().client().id(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String text(String id, List<Connection> connections) {
        String name = connections
                .get(0)
                .grant()
                .client()
                .name()
                .map(each -> " (" + clean(each) + ")")
                .orElse("");
        return id + name + "\n" + connections.stream().map(ClientsCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(Connection each) {
        String used = each.lastUsed().map(last -> "last used " + minute(last)).orElse("never used");
        return "    " + clean(each.grant().personName()) + ", since "
                + minute(each.grant().created()) + ", " + used + "; "
                + each.grant().person().id();
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Strangers choose these names, and terminals obey control characters. */
    private static String clean(String name) {
        return name.replaceAll("\\p{C}", "?");
    }
}
