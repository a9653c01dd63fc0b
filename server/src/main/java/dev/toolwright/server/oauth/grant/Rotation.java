package dev.toolwright.server.oauth.grant;

/** What came of using a refresh token. */
public sealed interface Rotation {
    /** First use: the successor has taken its place. */
    record Rotated() implements Rotation {}

    /** A further use within the grace: the successor of the first use, sealed, is still the one. */
    record Repeated(String sealedSuccessor) implements Rotation {}

    /** A use too late or too often: somebody else has the token, and the whole family has been revoked. */
    record Replayed() implements Rotation {}

    /** The family had been revoked in the meantime. */
    record Ended() implements Rotation {}
}
