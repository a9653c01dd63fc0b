package dev.toolwright.server.transport;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.bearer.Admission;
import dev.toolwright.server.oauth.bearer.BearerGate;
import dev.toolwright.server.tool.ToolDescriptor;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Somebody who has been let in.
 *
 * @param languages what they would like to read, in the form of Accept-Language: the request's, or else the sign-in's
 * @param token what they were let in with; absent where nobody signs in
 * @param revoked whether that has been revoked since
 */
record Visitor(Person person, Optional<Admission.Authenticated> token, String languages, BooleanSupplier revoked) {
    static Visitor local(String languages) {
        return new Visitor(Person.LOCAL, Optional.empty(), languages, () -> false);
    }

    static Visitor with(Admission.Authenticated token, String languages, BooleanSupplier revoked) {
        return new Visitor(
                token.person(), Optional.of(token), says(languages) ? languages : token.languages(), revoked);
    }

    /** Programs that nobody has told a language say nothing, or that any will do. */
    private static boolean says(String languages) {
        return Arrays.stream(languages.split(","))
                .map(String::strip)
                .anyMatch(each -> !each.isEmpty() && !each.startsWith("*"));
    }

    boolean may(ToolDescriptor tool) {
        return token.isEmpty() || BearerGate.lists(token.get(), tool);
    }

    boolean limited() {
        return token.isPresent();
    }
}
