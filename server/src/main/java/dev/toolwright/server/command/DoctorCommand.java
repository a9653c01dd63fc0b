package dev.toolwright.server.command;

import dev.toolwright.server.doctor.Doctor;
import dev.toolwright.server.doctor.Report;
import dev.toolwright.server.doctor.probe.Manner;
import dev.toolwright.server.doctor.probe.Network;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Examines a server as clients would see it. */
@Command(description = "Plays the probes of the well-known clients against a server and says what to mend.")
final class DoctorCommand implements Callable<Integer> {
    @Parameters(paramLabel = "URL", description = "the address that people paste, such as https://mcp.example.com/mcp")
    private URI address = URI.create("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Report report = examine();
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        return report.exitCode();
    }

    private Report examine() {
        try {
            return new Doctor(Network.ofThisMachine(), Manner.USUAL).examine(address);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage());
        }
    }
}
