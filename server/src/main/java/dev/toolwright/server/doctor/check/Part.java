package dev.toolwright.server.doctor.check;

import dev.toolwright.server.doctor.check.Verdict.Skipped;
import dev.toolwright.server.doctor.check.Verdict.Unknown;
import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probes;
import java.util.Optional;
import java.util.function.Function;

/** A part of what clients need, and on which servers there is such a part. */
public enum Part {
    ADDRESS("Address", Part::always),
    PUBLIC_ADDRESS("Address", Part::unlessLocal),
    CERTIFICATE("Certificate", Part::unlessPlainAndLocal),
    ENDPOINT("MCP address", Part::always),
    FIREWALL("Firewall", Part::unlessLocal),
    SIGN_IN("Sign-in challenge", Part::unlessOpen),
    RESOURCE("Protected resource metadata", Part::unlessOpen),
    SERVER("Authorization server metadata", Part::unlessOpen),
    REGISTRATION("Client registration", Part::whenRegistering),
    PAGES("Authorization and token endpoints", Part::unlessOpen),
    BROWSER("Clients in a browser", Part::unlessOpen),
    PROTOCOL("Protocol", Part::always);

    private final String title;
    private final Function<Examination, Optional<Verdict>> withoutLooking;

    Part(String title, Function<Examination, Optional<Verdict>> withoutLooking) {
        this.title = title;
        this.withoutLooking = withoutLooking;
    }

    public String title() {
        return title;
    }

    /** The verdict on every check of this part, where there is nothing to look at. */
    Optional<Verdict> withoutLooking(Examination examination) {
        return withoutLooking.apply(examination);
    }

    private static Optional<Verdict> always(Examination examination) {
        return Optional.empty();
    }

    private static Optional<Verdict> unlessLocal(Examination examination) {
        return skipped(
                examination.local(), "the server is on this machine, where only programs of this machine reach it");
    }

    private static Optional<Verdict> unlessPlainAndLocal(Examination examination) {
        boolean plain = "http".equalsIgnoreCase(examination.target().getScheme());
        return skipped(plain && examination.local(), "on this machine plain http is safe");
    }

    private static Optional<Verdict> unlessOpen(Examination examination) {
        if (!(examination.reply(Probes.INITIALIZE) instanceof Answer)) {
            return Optional.of(new Unknown("the MCP address gives no answer"));
        }
        return skipped(examination.open(), "the server asks nobody to sign in");
    }

    private static Optional<Verdict> whenRegistering(Examination examination) {
        return unlessOpen(examination)
                .or(() -> skipped(!examination.manner().register(), "registering was switched off"))
                .or(() -> skipped(
                        examination.serverMetadata().isPresent()
                                && examination.endpoint("registration_endpoint").isEmpty(),
                        "the server does not offer registration"));
    }

    private static Optional<Verdict> skipped(boolean so, String why) {
        return so ? Optional.of(new Skipped(why)) : Optional.empty();
    }
}
