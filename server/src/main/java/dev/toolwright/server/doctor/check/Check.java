package dev.toolwright.server.doctor.check;

import dev.toolwright.server.doctor.probe.Client;
import dev.toolwright.server.doctor.probe.Examination;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the catalogue.
 *
 * @param id stable, for scripts and for talking about it
 * @param clients who needs it
 * @param expected the right state, as a clause ("the 401 answer has exactly one challenge")
 * @param consequence what happens otherwise, as a sentence
 * @param mend what to do, as a sentence
 */
public record Check(
        String id,
        Part part,
        Weight weight,
        Set<Client> clients,
        Expectation expectation,
        String expected,
        String consequence,
        String mend) {

    public Verdict judge(Examination examination) {
        Optional<Verdict> withoutLooking = part.withoutLooking(examination);
        return withoutLooking.orElseGet(() -> expectation.judge(examination));
    }
}
