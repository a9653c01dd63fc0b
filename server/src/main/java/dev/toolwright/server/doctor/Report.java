package dev.toolwright.server.doctor;

import dev.toolwright.server.doctor.check.Catalogue;
import dev.toolwright.server.doctor.check.Verdict;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What an examination came to.
 *
 * @param findings one for each check, in the order of the catalogue
 */
public record Report(URI target, Instant at, List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** Whether the server gives no answer at all, so that hardly anything could be looked at. */
    boolean silent() {
        return findings.stream()
                .anyMatch(finding ->
                        finding.check().id().equals(Catalogue.ANSWERS) && !(finding.verdict() instanceof Verdict.Met));
    }

    /** For the process: 0 when every client can connect as far as could be seen, 1 when something must be mended. */
    public int exitCode() {
        return findings.stream().anyMatch(Finding::fault) ? 1 : 0;
    }

    /** For the person: what fails and how to mend it, what could be better, what could not be checked, what works. */
    public String text() {
        return new ReportText(this).write();
    }
}
