package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.toolwright.server.upstream.ScriptedServer.Script;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller that gives up is interrupted, wherever its call is just then. */
class CancellingTest {
    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("before the answer", "", Thread.ofVirtual()),
                Arguments.of("in the body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", Thread.ofVirtual()),
                Arguments.of("before the answer, platform thread", "", Thread.ofPlatform()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void endsTheCallAndItsConnection(String name, String beginning, Thread.Builder threads) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        Script hold = (request, wire) -> {
            wire.write(beginning);
            arrived.countDown();
            wire.awaitEnd();
            gone.countDown();
        };
        try (ScriptedServer server = new ScriptedServer(hold, Script.json(200, "{}"));
                Calls calls = new Calls(server.address())) {
            CompletableFuture<Throwable> ended = new CompletableFuture<>();
            Thread caller = threads.start(() -> {
                try {
                    calls.get();
                    ended.complete(new AssertionError("answered"));
                } catch (CancelledException | UpstreamException e) {
                    ended.complete(e);
                }
            });
            arrived.await();
            caller.interrupt();
            assertInstanceOf(CancelledException.class, ended.get(1, TimeUnit.MINUTES));
            gone.await();
            assertEquals("{}", calls.outcome(Calls.request("GET")));
        }
    }
}
