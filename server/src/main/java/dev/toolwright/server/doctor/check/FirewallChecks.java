package dev.toolwright.server.doctor.check;

import dev.toolwright.server.doctor.check.Verdict.Broken;
import dev.toolwright.server.doctor.check.Verdict.Unknown;
import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Client;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probe;
import dev.toolwright.server.doctor.probe.Probes;
import dev.toolwright.server.doctor.probe.Reply;
import dev.toolwright.server.doctor.probe.Silence;
import dev.toolwright.server.doctor.probe.Unasked;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** That no program is turned away for its name. What is decided by address alone cannot be seen from here. */
final class FirewallChecks {
    private static final List<Probe> PLACES = List.of(Probes.INITIALIZE, Probes.RESOURCE_BY_PATH);

    static final List<Check> ROWS =
            Arrays.stream(Client.values()).map(FirewallChecks::row).toList();

    private FirewallChecks() {}

    private static Check row(Client client) {
        return new Check(
                "firewall-" + client.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Part.FIREWALL,
                Weight.FAULT,
                Set.of(client),
                examination -> sameFor(client, examination),
                client.title() + " gets the same answers as a browser",
                "A firewall or bot protection stops " + client.title() + " before the server hears of it.",
                "Let " + client.title() + " pass on the MCP address, /.well-known/*, /register and /token, whatever its"
                        + " User-Agent, and let Claude's network 160.79.104.0/21 pass as well.");
    }

    private static Verdict sameFor(Client client, Examination examination) {
        if (!(examination.reply(Probes.INITIALIZE) instanceof Answer)) {
            return new Unknown("the MCP address gives no answer");
        }
        for (Probe place : PLACES) {
            Reply usual = examination.reply(place);
            for (String name : client.userAgents()) {
                Reply reply = examination.reply(place.from(name));
                if (!described(reply).equals(described(usual))) {
                    return new Broken(described(reply) + " instead of " + described(usual) + " for "
                            + (name.isEmpty() ? "a request without User-Agent" : "\"" + name + "\"") + " at "
                            + examination.place(place));
                }
            }
        }
        return Verdict.met();
    }

    private static String described(Reply reply) {
        return switch (reply) {
            case Answer answer -> answer.describe();
            case Silence silence -> silence.why();
            case Unasked unasked -> unasked.why();
        };
    }
}
