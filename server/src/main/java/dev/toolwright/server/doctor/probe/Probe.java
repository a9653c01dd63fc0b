package dev.toolwright.server.doctor.probe;

/** A question to the server. What it is may depend on earlier answers. */
@FunctionalInterface
public interface Probe {

    Asked ask(Examination examination);

    /** The same question from a program that calls itself so; without {@code User-Agent} for an empty name. */
    default Probe from(String userAgent) {
        return examination -> ask(examination) instanceof Request request ? request.from(userAgent) : ask(examination);
    }
}
