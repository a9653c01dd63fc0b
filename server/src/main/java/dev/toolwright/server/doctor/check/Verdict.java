package dev.toolwright.server.doctor.check;

import java.util.function.Supplier;

/** What a check came to. Texts are lower-case and without a full stop. */
public sealed interface Verdict {

    /** @param note what was seen, where it tells something; may be empty */
    record Met(String note) implements Verdict {}

    /** @param found what is there instead */
    record Broken(String found) implements Verdict {}

    /** It could not be checked. */
    record Unknown(String why) implements Verdict {}

    /** It does not apply to this server. */
    record Skipped(String why) implements Verdict {}

    static Verdict met() {
        return new Met("");
    }

    static Verdict when(boolean met, Supplier<String> found) {
        return met ? met() : new Broken(found.get());
    }
}
