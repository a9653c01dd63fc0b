package dev.toolwright.server.doctor.check;

import dev.toolwright.server.doctor.probe.Examination;

/** What must be so. */
@FunctionalInterface
public interface Expectation {

    Verdict judge(Examination examination);

    /** The first of several that is not met; they must hold together. */
    static Expectation all(Expectation... expectations) {
        return examination -> {
            Verdict last = Verdict.met();
            for (Expectation each : expectations) {
                last = each.judge(examination);
                if (!(last instanceof Verdict.Met)) {
                    return last;
                }
            }
            return last;
        };
    }
}
