package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** Why a code was not exchanged, and what that means for the code. */
record CodeRefusal(Refusal refusal, Consequence consequence) {
    enum Consequence {
        /** The code stays good for whoever may have it. */
        NONE,
        /** A guess was spent. */
        COUNT,
        /** Somebody else has had the code: everything issued for it ends. */
        REVOKE
    }

    static Optional<CodeRefusal> when(boolean broken, ErrorCode code, String description) {
        return broken
                ? Optional.of(new CodeRefusal(Refusal.of(code, description), Consequence.NONE))
                : Optional.empty();
    }
}
