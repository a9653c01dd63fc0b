package dev.toolwright.server.upstream;

/** More bytes came than an answer may have. */
final class AnswerTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnswerTooLargeException() {
        super("the answer is larger than allowed", null, false, false);
    }
}
