package dev.toolwright.server.doctor.check;

import static dev.toolwright.server.doctor.check.Expect.answer;

import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Client;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probe;
import dev.toolwright.server.doctor.probe.Probes;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a page of another origin may read (Fetch standard, CORS protocol). */
final class BrowserChecks {
    private static final Set<Client> PAGES = Set.of(Client.INSPECTOR);

    static final List<Check> ROWS = List.of(
            readable("cors-resource", Probes.RESOURCE_FROM_BROWSER, "the protected resource metadata"),
            readable("cors-server", Probes.SERVER_FROM_BROWSER, "the authorization server metadata"),
            new Check(
                    "cors-preflight",
                    Part.BROWSER,
                    Weight.FAULT,
                    PAGES,
                    answer(Probes.RESOURCE_PREFLIGHT, BrowserChecks::allowsVersion),
                    "a browser may send MCP-Protocol-Version when it asks for the metadata",
                    "Clients that run in a browser cannot find the place to sign in.",
                    "Answer OPTIONS with 204 and Access-Control-Allow-Headers: MCP-Protocol-Version, Authorization,"
                            + " Content-Type, Accept."),
            new Check(
                    "cors-endpoint",
                    Part.BROWSER,
                    Weight.ADVICE,
                    PAGES,
                    answer(Probes.PREFLIGHT, answer -> answer.status() != 401 && answer.status() < 500),
                    "OPTIONS at the MCP address needs no token",
                    "A browser never sends a token with OPTIONS, so clients in a browser cannot connect.",
                    "Answer OPTIONS before the sign-in is looked at."));

    private BrowserChecks() {}

    private static Check readable(String id, Probe probe, String what) {
        return new Check(
                id,
                Part.BROWSER,
                Weight.FAULT,
                PAGES,
                answer(
                        probe,
                        answer -> answer.header("Access-Control-Allow-Origin").isPresent()
                                && !answer.header("Access-Control-Allow-Credentials")
                                        .orElse("")
                                        .equals("true")),
                "pages of every origin may read " + what + ", without cookies",
                "Clients that run in a browser cannot find the place to sign in.",
                "Add Access-Control-Allow-Origin: * to the answer, and no Access-Control-Allow-Credentials.");
    }

    private static Verdict allowsVersion(Answer answer, Examination examination) {
        String allowed =
                answer.header("Access-Control-Allow-Headers").orElse("").toLowerCase(Locale.ROOT);
        boolean met = answer.status() / 100 == 2 && (allowed.contains("mcp-protocol-version") || allowed.equals("*"));
        return Verdict.when(
                met,
                () -> answer.describe() + ", Access-Control-Allow-Headers: "
                        + (allowed.isEmpty() ? "absent" : allowed));
    }
}
