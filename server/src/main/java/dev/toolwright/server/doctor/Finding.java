package dev.toolwright.server.doctor;

import dev.toolwright.server.doctor.check.Check;
import dev.toolwright.server.doctor.check.Verdict;
import dev.toolwright.server.doctor.check.Weight;

/** One check and what it came to on this server. */
public record Finding(Check check, Verdict verdict) {

    public boolean fault() {
        return verdict instanceof Verdict.Broken && check.weight() == Weight.FAULT;
    }

    public boolean advice() {
        return verdict instanceof Verdict.Broken && check.weight() == Weight.ADVICE;
    }
}
