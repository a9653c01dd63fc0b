package dev.toolwright.server.doctor;

import dev.toolwright.server.doctor.check.Check;
import dev.toolwright.server.doctor.check.Verdict;
import dev.toolwright.server.doctor.probe.Client;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes a report for a terminal. */
final class ReportText {
    private final Report report;
    private final StringBuilder out = new StringBuilder();

    ReportText(Report report) {
        this.report = report;
    }

    String write() {
        out.append("Examined ")
                .append(report.target())
                .append(" at ")
                .append(report.at())
                .append('\n');
        section("Works", finding -> finding.verdict() instanceof Verdict.Met);
        section("Does not apply", finding -> finding.verdict() instanceof Verdict.Skipped);
        unchecked();
        section("Could be better", Finding::advice);
        section("Fails", Finding::fault);
        out.append('\n').append(summary()).append('\n');
        return out.toString();
    }

    /** Of a server that does not answer one sentence says it all. */
    private void unchecked() {
        Predicate<Finding> unknown = finding -> finding.verdict() instanceof Verdict.Unknown;
        if (report.silent() && count(unknown) > 0) {
            out.append("%nCould not be checked%n  Everything else: the other %d checks need a server that answers.%n"
                    .formatted(count(unknown)));
        } else {
            section("Could not be checked", unknown);
        }
    }

    private void section(String title, Predicate<Finding> belongs) {
        List<Finding> findings = report.findings().stream().filter(belongs).toList();
        if (!findings.isEmpty()) {
            out.append('\n').append(title).append('\n');
            findings.forEach(this::line);
        }
    }

    private void line(Finding finding) {
        Check check = finding.check();
        switch (finding.verdict()) {
            case Verdict.Met met -> row("ok", check, met.note());
            case Verdict.Skipped skipped -> row("--", check, skipped.why());
            case Verdict.Unknown unknown -> row("??", check, unknown.why());
            case Verdict.Broken broken -> {
                row(finding.fault() ? "XX" : "!!", check, "");
                detail("found", broken.found());
                detail("needed by", clients(check));
                detail("so", check.consequence());
                detail("mend", check.mend());
            }
        }
    }

    private void row(String mark, Check check, String note) {
        out.append("  %s %-26s %s".formatted(mark, check.id(), check.expected()));
        out.append(note.isEmpty() ? "" : " (" + note + ")").append('\n');
    }

    private void detail(String label, String text) {
        out.append("       %-10s %s%n".formatted(label + ":", text));
    }

    private static String clients(Check check) {
        return check.clients().stream()
                .sorted(Comparator.naturalOrder())
                .map(Client::title)
                .collect(Collectors.joining(", "));
    }

    private String summary() {
        long faults = count(Finding::fault);
        String verdict = faults == 0
                ? "Nothing has to be mended"
                : faults == 1 ? "One thing has to be mended" : faults + " things have to be mended";
        return "%s; %d could be better, %d could not be checked, %d work."
                .formatted(
                        verdict,
                        count(Finding::advice),
                        count(finding -> finding.verdict() instanceof Verdict.Unknown),
                        count(finding -> finding.verdict() instanceof Verdict.Met));
    }

    private long count(Predicate<Finding> belongs) {
        return report.findings().stream().filter(belongs).count();
    }
}
