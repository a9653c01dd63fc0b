package dev.stockspark.sandbox.front;

import dev.stockspark.sandbox.contract.Endpoint;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.openid.Provider;
import dev.stockspark.sandbox.trouble.Trouble;
import dev.stockspark.sandbox.trouble.Trouble.Damage;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Every request comes in here: controls at once; all else through trouble, latency, the right part, and the record. */
final class Front implements Handler {
    private final Controls controls;
    private final Provider provider;
    private final Api api;
    private final LeadsApi leads;
    private final Media media;
    private final Controls.Parts parts;
    private final Duration latency;

    Front(Controls controls, Provider provider, Api api, LeadsApi leads, Controls.Parts parts, Duration latency) {
        this.controls = controls;
        this.provider = provider;
        this.api = api;
        this.leads = leads;
        this.media = new Media(parts.stock().pictures());
        this.parts = parts;
        this.latency = latency;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) throws InterruptedException {
        try {
            Incoming incoming = Reading.incoming(request);
            if (incoming.path().startsWith("/sandbox/")) {
                Writing.send(response, controls.answer(incoming, Reading.fromThisMachine(request)), Damage.NONE);
            } else {
                troubled(incoming, response);
            }
        } catch (ApiFailure refusal) {
            Writing.send(response, refusal.answer(Instant.now()), Damage.NONE);
        }
    }

    private void troubled(Incoming request, ServerResponse response) throws InterruptedException {
        Trouble trouble = parts.trouble().strike(request);
        Thread.sleep(latency.plus(trouble.slow()));
        if (trouble.damage() == Damage.CUT) {
            record(request, 0);
            throw new CloseConnectionException("cut on demand");
        }
        Answer answer = trouble.status().map(status -> refused(status, trouble)).orElseGet(() -> answer(request));
        record(request, answer.status());
        Writing.send(response, answer, trouble.damage());
    }

    private Answer answer(Incoming request) {
        try {
            return part(request.path()).apply(request);
        } catch (ApiFailure refusal) {
            return refusal.answer(Instant.now());
        } catch (RuntimeException unexpected) {
            parts.faults().add(request.method() + " " + request.path(), unexpected);
            return ApiFailure.of(500, "SANDBOX_FAULT", unexpected.toString()).answer(Instant.now());
        }
    }

    private Function<Incoming, Answer> part(String path) {
        if (path.startsWith(Provider.PATH)) {
            return provider::answer;
        }
        if (path.startsWith(LeadsApi.PATH)) {
            return leads::answer;
        }
        return path.startsWith(Media.PATH) ? media::answer : api::answer;
    }

    private void record(Incoming request, int status) {
        parts.recorder()
                .add(request, api.endpoint(request).map(Endpoint::operationId).orElse(""), status);
    }

    private static Answer refused(int status, Trouble trouble) {
        Answer answer = ApiFailure.of(status, "ON_DEMAND", "refused on demand").answer(Instant.now());
        return trouble.retryAfter()
                .map(seconds -> answer.with(Map.of("Retry-After", Integer.toString(seconds))))
                .orElse(answer);
    }
}
