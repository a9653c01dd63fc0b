package dev.toolwright.server.oauth.provider;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** An answer's body up to a limit; whatever is longer ends the exchange. */
final class LimitedBody implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final Once subscription = new Once();
    private long left;

    LimitedBody(long limit) {
        this.left = limit;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.subscription = given;
        bytes.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        left -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left < 0) {
            subscription.subscription.cancel();
            bytes.onError(new IOException("the answer is too long"));
        } else {
            bytes.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        bytes.onError(failure);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }

    /** Before anybody has subscribed there is nothing to cancel. */
    private static final class Once {
        private Flow.Subscription subscription = new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        };
    }
}
