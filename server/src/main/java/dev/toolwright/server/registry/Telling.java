package dev.toolwright.server.registry;

import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.ToolResult.Failure;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.value.ValueException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a person is told of what went wrong in a tool; the log is told the rest.
 *
 * @param language of the person, a tag of BCP 47
 */
record Telling(Work work, Map<String, String> apiTitles, String language) {
    private static final Logger LOG = Logger.getLogger(Telling.class.getName());

    /** @param lastApi the API that was called last: the one that an untranslated failure is about */
    Failure of(RuntimeException failure, String lastApi) {
        return switch (failure) {
            case FailedException failed -> failed(failed);
            case UpstreamException untranslated -> untranslated(untranslated, lastApi);
            case ValueException unusable -> unusable(unusable, lastApi);
            default -> incident(failure);
        };
    }

    private Failure failed(FailedException failed) {
        LOG.log(Level.FINE, failed, () -> work.name() + " failed");
        return failed.failure();
    }

    private Failure untranslated(UpstreamException failure, String lastApi) {
        LOG.warning(() -> work.name() + ": " + failure.getMessage());
        return upstream(failure.failure(), lastApi);
    }

    /** A field of an answer that is not what its document promises is the API's matter; what cannot be computed is the tool's. */
    private Failure unusable(ValueException unusable, String lastApi) {
        LOG.warning(() -> work.name() + ": " + unusable.getMessage());
        return switch (unusable.kind()) {
            case UNREADABLE -> upstream(new UpstreamFailure.Unreadable(lastApi, unusable.getMessage()), lastApi);
            case COMPUTATION ->
                new Failure(
                        "not_computable",
                        sentences().say("not-computable", work.name(), unusable.getMessage(), changed()));
        };
    }

    private Failure upstream(UpstreamFailure failure, String lastApi) {
        String title = Optional.ofNullable(apiTitles.get(lastApi))
                .orElseGet(() -> sentences().say("service"));
        return new UpstreamSentence(title, work.effect(), sentences()).of(failure);
    }

    private String changed() {
        return sentences().say(reads() ? "unchanged" : "uncertain");
    }

    private Sentences sentences() {
        return Sentences.in(language);
    }

    private boolean reads() {
        return work.effect() == Effect.READ;
    }

    Failure late(Duration timeout) {
        String changed = sentences().say(reads() ? "stopped.read" : "stopped.write");
        return new Failure("timeout", sentences().say("stopped", work.name(), timeout.toSeconds(), changed));
    }

    static Failure onlyAsTask(String tool) {
        return new Failure(
                "task_needed",
                tool
                        + " takes longer than an answer may, and this client cannot ask after it later. Nothing was done. Use"
                        + " it from a client that knows tasks.");
    }

    Failure incident(Throwable fault) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, fault, () -> "incident " + id + " in " + work.name());
        return new Failure("internal", sentences().say("incident", changed(), id));
    }
}
