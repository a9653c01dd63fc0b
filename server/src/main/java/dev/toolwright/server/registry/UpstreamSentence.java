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
    private final Sentences sentences;

    /**
     * @param api the API's title
     * @param effect of the tool: one that only reads has changed nothing, whatever happened
     */
    UpstreamSentence(String api, Effect effect, Sentences sentences) {
        this.api = api;
        this.effect = effect;
        this.sentences = sentences;
    }

    Failure of(UpstreamFailure failure) {
        return switch (failure) {
            case UpstreamFailure.Refused refused -> refused(refused);
            case UpstreamFailure.NotSignedIn gone -> told("not_signed_in", "signed-out");
            case UpstreamFailure.Unreachable away -> told("upstream_unreachable", "unreachable");
            case UpstreamFailure.NotSetUp missing -> told("not_set_up", "not-set-up");
            case UpstreamFailure.Cut cut -> told("upstream_cut", "cut", changed(cut), retry(cut));
            case UpstreamFailure.TimedOut late ->
                told(
                        "upstream_timeout",
                        "late",
                        changed(late),
                        retry(late),
                        late.waited().toSeconds());
            case UpstreamFailure.Unsendable unsendable ->
                told("upstream_unsendable", "unsendable", unsendable.detail());
            case UpstreamFailure.Unreadable unreadable ->
                told("upstream_unreadable", "unreadable", changed(unreadable));
        };
    }

    private Failure refused(UpstreamFailure.Refused refused) {
        int status = refused.status();
        return switch (status) {
            case 401, 403 -> told("upstream_forbidden", "forbidden", status);
            case 404, 410 -> told("upstream_not_found", "not-found", status);
            case 409, 412 -> told("upstream_conflict", "conflict", status);
            case 429 -> told("upstream_busy", "busy", status, when(refused.retryAfter()));
            default ->
                status >= 500
                        ? told("upstream_failed", "failed", status, changed(refused), when(refused.retryAfter()))
                        : told("upstream_refused", "refused", status);
        };
    }

    /** The API's title is the first thing in each of them. */
    private Failure told(String code, String key, Object... things) {
        Object[] all = new Object[things.length + 1];
        all[0] = api;
        System.arraycopy(things, 0, all, 1, things.length);
        return new Failure(code, sentences.say(key, all));
    }

    private String changed(UpstreamFailure failure) {
        return sentences.say(doubtful(failure) ? "perhaps" : "unchanged");
    }

    private String retry(UpstreamFailure failure) {
        return sentences.say(doubtful(failure) ? "again.unless" : "again");
    }

    private boolean doubtful(UpstreamFailure failure) {
        return failure.mayHaveHappened() && effect != Effect.READ;
    }

    private String when(Optional<Duration> retryAfter) {
        return retryAfter
                .map(wait -> sentences.say("in-seconds", Math.max(1, wait.toSeconds())))
                .orElseGet(() -> sentences.say("in-minutes"));
    }
}
