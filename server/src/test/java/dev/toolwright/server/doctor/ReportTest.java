package dev.toolwright.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.doctor.check.Verdict;
import dev.toolwright.server.doctor.probe.Manner;
import dev.toolwright.server.doctor.probe.Network;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
    private static final Set<String> BEHIND_SIGN_IN =
            Set.of("protocol-initialize", "protocol-discover", "protocol-consistent");

    @Test
    void aSoundServerHasNothingToMend() {
        try (Patient patient = new Patient()) {
            Report report = patient.examined();
            assertEquals(Set.of(), FaultsTest.broken(report));
            assertEquals(BEHIND_SIGN_IN, FaultsTest.ids(report, Verdict.Unknown.class));
            assertEquals(Set.of(), FaultsTest.ids(report, Verdict.Skipped.class));
            assertEquals(0, report.exitCode());
            assertTrue(report.text().contains("Nothing has to be mended"), report.text());
        }
    }

    @Test
    void withATokenEverythingIsLookedAt() {
        try (Patient patient = new Patient()) {
            Report report = patient.manner(manner -> manner.withToken("good")).examined();
            assertEquals(Set.of(), FaultsTest.broken(report));
            assertEquals(Set.of(), FaultsTest.ids(report, Verdict.Unknown.class));
            assertTrue(report.text().contains("(healthy, 2025-11-25)"), report.text());
        }
    }

    @Test
    void aTokenIsNotSentToWhoeverHasABadCertificate() {
        try (Patient patient = new Patient()) {
            Report report = patient.manner(manner -> manner.withToken("good"))
                    .certificate(Certificates.Kind.OTHER_HOST)
                    .wrong("POST /mcp", (request, usual) -> {
                        assertFalse(request.header("Authorization").contains("good"));
                        return usual;
                    })
                    .examined();
            assertEquals(Set.of("tls-host"), FaultsTest.broken(report));
            assertEquals(BEHIND_SIGN_IN, FaultsTest.ids(report, Verdict.Unknown.class));
        }
    }

    @Test
    void onThisMachineAServerMayDoWithoutSignIn() {
        try (Patient patient = new Patient()) {
            patient.healthy().local().open();
            Report report = patient.plain().typed("http://127.0.0.1:0/mcp").examined();
            assertEquals(Set.of(), FaultsTest.broken(report));
            assertEquals(Set.of(), FaultsTest.ids(report, Verdict.Unknown.class));
            assertEquals(0, report.exitCode());
            assertTrue(report.text().contains("the server asks nobody to sign in"), report.text());
            assertTrue(FaultsTest.ids(report, Verdict.Met.class).contains("protocol-initialize"));
        }
    }

    @Test
    void onThisMachineSignInWorksOverPlainHttp() {
        try (Patient patient = new Patient()) {
            patient.healthy().local();
            Report report = patient.plain().typed("http://127.0.0.1:0/mcp").examined();
            assertEquals(Set.of(), FaultsTest.broken(report));
        }
    }

    /** The name of this one has no address, so that nothing answers. */
    @Test
    void ofAServerThatDoesNotAnswerOneSentenceSaysItAll() {
        try (Patient patient = new Patient()) {
            Report report = patient.addresses("mcp.example.test").examined();
            assertEquals(Set.of("dns-found", "endpoint-answers", "tls-spoken"), FaultsTest.broken(report));
            int unknown = FaultsTest.ids(report, Verdict.Unknown.class).size();
            assertTrue(unknown > 50, () -> unknown + " could not be checked");
            assertTrue(
                    report.text()
                            .contains("\nCould not be checked\n  Everything else: the other " + unknown
                                    + " checks need a server that answers.\n\n"),
                    report.text());
            assertFalse(report.text().contains("??"), report.text());
        }
    }

    @Test
    void registersNobodyWhenToldSo() {
        try (Patient patient = new Patient()) {
            Report report = patient.manner(Manner::withoutRegistering)
                    .wrong("POST /register", said -> {
                        throw new AssertionError("registered");
                    })
                    .examined();
            assertEquals(Set.of(), FaultsTest.broken(report));
            assertTrue(FaultsTest.ids(report, Verdict.Skipped.class).contains("register-cursor"));
            assertTrue(FaultsTest.ids(report, Verdict.Unknown.class).contains("authorize-page"));
        }
    }

    @Test
    void saysWhatIsFoundWhoNeedsItWhyAndHowToMendIt() {
        try (Patient patient = new Patient()) {
            Report report = patient.wrong("GET /.well-known/oauth-protected-resource", said -> said.status(401))
                    .examined();
            assertEquals(1, report.exitCode());
            String expected = """
                    Fails
                      XX resource-root              the metadata is at /.well-known/oauth-protected-resource too
                           found:     status 401 with application/json
                           needed by: VS Code, Cursor
                           so:        Older clients look there only.
                           mend:      Serve the same document there.

                    One thing has to be mended;""";
            assertTrue(report.text().contains(expected), report.text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mcp.example.test", "/mcp", "ftp://mcp.example.test/mcp", "mailto:a@example.test", "https:/mcp"})
    void refusesWhatIsNoAddressOfAServer(String address) {
        Doctor doctor = new Doctor(Network.ofThisMachine(), Manner.USUAL);
        var refused = assertThrows(IllegalArgumentException.class, () -> doctor.examine(URI.create(address)));
        assertTrue(refused.getMessage().contains("expected something like https://"), refused.getMessage());
    }

    @Test
    void neverShowsTheToken() {
        assertFalse(Manner.USUAL.withToken("secret").toString().contains("secret"));
    }
}
