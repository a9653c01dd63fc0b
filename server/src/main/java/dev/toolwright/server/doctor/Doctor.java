package dev.toolwright.server.doctor;

import dev.toolwright.server.doctor.check.Catalogue;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Manner;
import dev.toolwright.server.doctor.probe.Network;
import java.net.URI;
import java.util.List;

/**
 * Plays the clients' own probes against an MCP address. It changes nothing on the server, except that registrations are left behind
 * unless {@link Manner#withoutRegistering()} is chosen.
 *
 * <pre>{@code
 * Report report = new Doctor(Network.ofThisMachine(), Manner.USUAL).examine(URI.create("https://mcp.example.com/mcp"));
 * System.out.print(report.text());
 * System.exit(report.exitCode());
 * }</pre>
 */
public final class Doctor {
    private final Network network;
    private final Manner manner;

    public Doctor(Network network, Manner manner) {
        this.network = network;
        this.manner = manner;
    }

    /**
     * Blocks for as long as the server takes: usually seconds, at most the manner's patience for each of about forty requests.
     *
     * @throws IllegalArgumentException with a sentence for the person, when the address is not one of http or https
     */
    public Report examine(URI address) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException("\"" + address
                    + "\" is not the address of a server; expected something like https://mcp.example.com/mcp");
        }
        Examination examination = new Examination(address, network, manner);
        List<Finding> findings = Catalogue.CHECKS.stream()
                .map(check -> new Finding(check, check.judge(examination)))
                .toList();
        return new Report(address, manner.clock().instant(), findings);
    }
}
