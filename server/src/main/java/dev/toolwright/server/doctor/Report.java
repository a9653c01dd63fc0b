package dev.toolwright.server.doctor;

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

    /** For the process: 0 when every client can connect as far as could be seen, 1 when something must be mended. */
    public int exitCode() {
        return findings.stream().anyMatch(Finding::fault) ? 1 : 0;
    }

    /** For the person: what fails and how to mend it, what could be better, what could not be checked, what works. */
    public String text() {
        return new ReportText(this).write();
    }
}
