package dev.toolwright.server.registry;

import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.ToolResult.Failure;
import dev.toolwright.server.upstream.UpstreamFailure;
import java.time.Duration;
import java.util.Optional;

/**
 * What a person is told when an API failed and the tool has no words of its own for it: what happened, what did not change or may
 * have, what to do. The API's own words stay in the log: they may hold internals, or instructions to the model.
 */
final class UpstreamSentence {
    private final String api;
    private final Effect effect;

    /**
     * @param api the API's title
     * @param effect of the tool: one that only reads has changed nothing, whatever happened
     */
    UpstreamSentence(String api, Effect effect) {
        this.api = api;
        this.effect = effect;
    }

    Failure of(UpstreamFailure failure) {
        return switch (failure) {
            case UpstreamFailure.Refused refused -> refused(refused);
            case UpstreamFailure.NotSignedIn gone ->
                new Failure(
                        "not_signed_in",
                        api + " does not accept your sign-in any more. Nothing was changed. Connect this server again"
                                + " and sign in, then repeat the request.");
            case UpstreamFailure.Unreachable away ->
                new Failure(
                        "upstream_unreachable",
                        api + " cannot be reached at the moment. Nothing was changed. Try again in a few minutes.");
            case UpstreamFailure.Cut cut ->
                new Failure(
                        "upstream_cut",
                        "The connection to " + api + " broke before it answered. " + changed(cut) + retry(cut));
            case UpstreamFailure.TimedOut late ->
                new Failure(
                        "upstream_timeout",
                        api + " did not answer within " + late.waited().toSeconds() + " seconds. " + changed(late)
                                + retry(late));
            case UpstreamFailure.Unsendable unsendable ->
                new Failure(
                        "upstream_unsendable",
                        "What was asked cannot be sent to " + api + ": " + unsendable.detail()
                                + ". Nothing was changed. Correct the arguments.");
            case UpstreamFailure.Unreadable unreadable ->
                new Failure(
                        "upstream_unreadable",
                        api + " gave an answer that cannot be read. " + changed(unreadable)
                                + "Tell whoever runs this server if it happens again.");
        };
    }

    private Failure refused(UpstreamFailure.Refused refused) {
        String status = " (HTTP " + refused.status() + "). ";
        return switch (refused.status()) {
            case 401, 403 ->
                new Failure(
                        "upstream_forbidden",
                        api + " does not allow this with your account" + status + "Nothing was changed. Ask for the"
                                + " right, or choose something that belongs to you.");
            case 404, 410 ->
                new Failure(
                        "upstream_not_found",
                        api + " does not know what was asked for" + status + "Nothing was changed. Check the"
                                + " identifiers in the arguments.");
            case 409, 412 ->
                new Failure(
                        "upstream_conflict",
                        "It does not fit what " + api + " holds now" + status + "Nothing was changed. Read the present"
                                + " state and decide again.");
            case 429 ->
                new Failure(
                        "upstream_busy",
                        api + " asks to slow down" + status + "Nothing was changed. Try again "
                                + when(refused.retryAfter()) + ".");
            default -> refused.status() >= 500 ? broken(refused, status) : wrong(status);
        };
    }

    private Failure wrong(String status) {
        return new Failure(
                "upstream_refused",
                api + " refused the request" + status + "Nothing was changed. Check the arguments against what"
                        + " the tool's description says.");
    }

    private Failure broken(UpstreamFailure.Refused refused, String status) {
        return new Failure(
                "upstream_failed",
                api + " has a fault of its own" + status + changed(refused) + "Try again " + when(refused.retryAfter())
                        + ".");
    }

    private String changed(UpstreamFailure failure) {
        return doubtful(failure)
                ? "The change may have been made all the same, so look at the present state before you repeat it. "
                : "Nothing was changed. ";
    }

    private String retry(UpstreamFailure failure) {
        return doubtful(failure) ? "If it was not, try again." : "Try again.";
    }

    private boolean doubtful(UpstreamFailure failure) {
        return failure.mayHaveHappened() && effect != Effect.READ;
    }

    private static String when(Optional<Duration> retryAfter) {
        return retryAfter
                .map(wait -> "in " + Math.max(1, wait.toSeconds()) + " seconds")
                .orElse("in a few minutes");
    }
}
