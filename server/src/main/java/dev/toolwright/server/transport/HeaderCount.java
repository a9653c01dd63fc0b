package dev.toolwright.server.transport;

import io.helidon.http.Status;
import java.util.Optional;

/** RFC 6585 section 5: so many names of headers fit into a few kilobytes that each look for one would be long. */
final class HeaderCount {
    private static final Status STATUS = Status.create(431, "Request Header Fields Too Large");
    private static final int MOST = 200;

    private HeaderCount() {}

    static Optional<Refused> check(int headers) {
        return headers > MOST ? Optional.of(new Refused(STATUS, "too many headers")) : Optional.empty();
    }
}
