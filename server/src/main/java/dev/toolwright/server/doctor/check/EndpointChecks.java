package dev.toolwright.server.doctor.check;

import static dev.toolwright.server.doctor.check.Expect.answer;

import dev.toolwright.server.doctor.check.Verdict.Broken;
import dev.toolwright.server.doctor.check.Verdict.Unknown;
import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Client;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probe;
import dev.toolwright.server.doctor.probe.Probes;
import dev.toolwright.server.doctor.probe.Silence;
import dev.toolwright.server.doctor.probe.Unasked;
import java.util.List;
import java.util.Set;

/** How the MCP address itself must answer, before it is known who asks. */
final class EndpointChecks {
    static final List<Check> ROWS = List.of(
            new Check(
                    Catalogue.ANSWERS,
                    Part.ENDPOINT,
                    Weight.FAULT,
                    Who.ALL,
                    EndpointChecks::answers,
                    "a POST to the address is answered over HTTP",
                    "No client can connect.",
                    "Start the server, and let the reverse proxy pass this path on to it."),
            new Check(
                    "endpoint-in-time",
                    Part.ENDPOINT,
                    Weight.FAULT,
                    Set.of(Client.CLAUDE),
                    EndpointChecks::inTime,
                    "every question of discovery is answered in time",
                    "The hosted Claude waits 10 seconds for discovery, registration and tokens, and then gives up.",
                    "Serve these answers without asking another system, and look for a proxy that holds them back."),
            new Check(
                    "endpoint-redirect",
                    Part.ENDPOINT,
                    Weight.FAULT,
                    Who.ALL,
                    answer(Probes.INITIALIZE, answer -> !answer.redirect()),
                    "a POST to the address is not redirected",
                    "Clients follow a redirect with GET and without the token, or not at all.",
                    "Answer at the very address people type; look for rules that add a slash, www or https."),
            new Check(
                    "endpoint-slash",
                    Part.ENDPOINT,
                    Weight.FAULT,
                    Set.of(Client.CLAUDE),
                    answer(Probes.SLASHED, answer -> !answer.redirect()),
                    "the address with a slash at its end is not redirected either",
                    "Who types the slash is redirected, and the POST becomes a GET.",
                    "Serve the address with the slash like the one without it, or answer 404."),
            new Check(
                    "endpoint-found",
                    Part.ENDPOINT,
                    Weight.FAULT,
                    Who.ALL,
                    answer(Probes.INITIALIZE, answer -> answer.status() != 404 && answer.status() != 405),
                    "the address is that of an MCP server",
                    "No client can connect.",
                    "Check the path that people type, and that the reverse proxy passes it on as it is."),
            new Check(
                    "endpoint-sound",
                    Part.ENDPOINT,
                    Weight.FAULT,
                    Who.ALL,
                    answer(Probes.INITIALIZE, answer -> answer.status() < 500),
                    "a POST to the address is not answered with a server error",
                    "No client can connect.",
                    "Look into the log of the server, or of the proxy when the server has no such line."),
            new Check(
                    "endpoint-json",
                    Part.ENDPOINT,
                    Weight.FAULT,
                    Who.ALL,
                    answer(Probes.INITIALIZE, answer -> !answer.html()),
                    "a POST to the address is not answered with a web page",
                    "Clients read the page as JSON, fail, and show an error that explains nothing.",
                    "Take sign-in pages, bot protection and error pages of proxies away from this path."),
            new Check(
                    "endpoint-guarded",
                    Part.ENDPOINT,
                    Weight.FAULT,
                    Who.HOSTED,
                    examination -> Verdict.when(
                            examination.local() || !examination.open(),
                            () -> "an answer to somebody who has not signed in"),
                    "the server asks people to sign in, or is reached from this machine only",
                    "Everybody on the internet can call the tools.",
                    "Switch the sign-in on, or listen on 127.0.0.1 only."));

    private static final List<Probe> DISCOVERY = List.of(
            Probes.INITIALIZE,
            Probes.RESOURCE_BY_CHALLENGE,
            Probes.RESOURCE_BY_PATH,
            Probes.RESOURCE_AT_ROOT,
            Probes.SERVER_OAUTH,
            Probes.TOKEN);

    private EndpointChecks() {}

    /** Lateness is the next row's matter. */
    private static Verdict answers(Examination examination) {
        return switch (examination.reply(Probes.INITIALIZE)) {
            case Answer answer -> Verdict.met();
            case Silence silence -> silence.late() ? new Unknown(silence.why()) : new Broken(silence.why());
            case Unasked unasked -> new Unknown(unasked.why());
        };
    }

    private static Verdict inTime(Examination examination) {
        for (Probe probe : DISCOVERY) {
            if (examination.reply(probe) instanceof Silence silence && silence.late()) {
                return new Broken(silence.why() + " at " + examination.place(probe));
            }
        }
        return DISCOVERY.stream().anyMatch(probe -> examination.reply(probe) instanceof Answer)
                ? Verdict.met()
                : new Unknown("there is no answer at all");
    }
}
