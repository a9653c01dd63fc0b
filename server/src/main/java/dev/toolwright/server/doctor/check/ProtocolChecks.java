package dev.toolwright.server.doctor.check;

import static dev.toolwright.server.doctor.check.Expect.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.doctor.check.Verdict.Met;
import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Client;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The two ways in which clients open, looked at behind the sign-in. */
final class ProtocolChecks {
    private static final String MODERN = "2026-07-28";

    static final List<Check> ROWS = List.of(
            new Check(
                    "protocol-initialize",
                    Part.PROTOCOL,
                    Weight.FAULT,
                    EnumSet.of(Client.CLAUDE, Client.CHATGPT, Client.VS_CODE, Client.CURSOR),
                    answer(Probes.AUTHORISED_INITIALIZE, ProtocolChecks::initialized),
                    "initialize is answered with a protocol version and the server's name",
                    "Clients of 2025-11-25 and before cannot connect.",
                    "Serve the older revisions on the same address."),
            new Check(
                    "protocol-discover",
                    Part.PROTOCOL,
                    Weight.ADVICE,
                    Set.of(Client.CLAUDE_CODE),
                    answer(Probes.AUTHORISED_DISCOVER, ProtocolChecks::modern),
                    "server/discover is answered with the revision " + MODERN,
                    "Clients of that revision have to fall back to an older one.",
                    "Serve the revision " + MODERN + " on the same address."),
            new Check(
                    "protocol-consistent",
                    Part.PROTOCOL,
                    Weight.FAULT,
                    Set.of(Client.CHATGPT, Client.CLAUDE_CODE),
                    answer(Probes.AUTHORISED_DISCOVER, (answer, examination) -> consistent(answer.json())),
                    "server/discover, if it is answered at all, names the revision it belongs to",
                    "Clients take the server for a new one, find only old revisions, and stop.",
                    "Name " + MODERN + " among supportedVersions, or answer server/discover with an error."));

    private ProtocolChecks() {}

    private static Verdict initialized(Answer answer, Examination examination) {
        JsonNode result = answer.json().path("result");
        boolean met = answer.status() == 200
                && result.path("protocolVersion").isTextual()
                && result.path("serverInfo").path("name").isTextual();
        return met
                ? new Met(result.path("serverInfo").path("name").asText() + ", "
                        + result.path("protocolVersion").asText())
                : new Verdict.Broken(answer.describe() + error(answer.json()));
    }

    private static Verdict modern(Answer answer, Examination examination) {
        if (answer.json().has("result")) {
            return Verdict.met();
        }
        return new Verdict.Broken(answer.describe() + error(answer.json()));
    }

    private static Verdict consistent(JsonNode message) {
        JsonNode versions = message.path("result").path("supportedVersions");
        boolean met = !message.has("result") || Examination.texts(versions).contains(MODERN);
        return Verdict.when(met, () -> "supportedVersions is " + versions);
    }

    private static String error(JsonNode message) {
        String text = message.path("error").path("message").asText();
        return text.isEmpty() ? "" : ": " + text;
    }
}
