package dev.toolwright.server.doctor.check;

import java.util.List;
import java.util.stream.Stream;

/** All checks, in the order in which a client would meet what they are about. */
public final class Catalogue {
    /** The check without which there is nothing to look at. */
    public static final String ANSWERS = "endpoint-answers";

    public static final List<Check> CHECKS = Stream.of(
                    AddressChecks.ROWS,
                    CertificateChecks.ROWS,
                    EndpointChecks.ROWS,
                    FirewallChecks.ROWS,
                    SignInChecks.ROWS,
                    ResourceChecks.ROWS,
                    ServerChecks.ROWS,
                    RegistrationChecks.ROWS,
                    PageChecks.ROWS,
                    BrowserChecks.ROWS,
                    ProtocolChecks.ROWS)
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}
}
