package dev.toolwright.server.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R-I3, attacks 68, 69, 71: what is refused is never connected to, and what is looked at is what is connected to. */
final class GuardedFetchTest {
    private static final FetchLimits LIMITS = new FetchLimits(100, Duration.ofSeconds(5));

    private final List<String> lookups = Collections.synchronizedList(new ArrayList<>());
    private final List<InetAddress> connections = Collections.synchronizedList(new ArrayList<>());

    private GuardedFetch fetch(String... addresses) {
        return new GuardedFetch(
                host -> {
                    lookups.add(host);
                    return Arrays.stream(addresses)
                            .map(GuardedFetchTest::address)
                            .toList();
                },
                (uri, address, limits) -> {
                    connections.add(address);
                    return new Fetched(200, "application/json", "", new byte[0]);
                },
                LIMITS);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void connectsToTheAddressThatWasLookedAtAndLooksOnce() {
        FetchOutcome outcome = fetch("93.184.1.1", "2606:4700::1").get(URI.create("https://app.example/c"));
        assertInstanceOf(FetchOutcome.Answered.class, outcome);
        assertEquals(List.of("app.example"), lookups);
        assertEquals(List.of(address("93.184.1.1")), connections);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "240.0.0.1",
                "0.0.0.0",
                "169.254.169.254",
                "fc00::1",
                "fe80::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::7f00:1",
                "2001:db8::1",
                "93.184.1.1,127.0.0.1",
                "2606:4700::1,fd00::1",
                "",
            })
    void aNameWithAnAddressThatIsNotPublicIsRefused(String addresses) {
        String[] all = addresses.isEmpty() ? new String[0] : addresses.split(",");
        assertInstanceOf(FetchOutcome.Refused.class, fetch(all).get(URI.create("https://app.example/c")));
        assertEquals(List.of(), connections);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example/c",
                "file:///etc/passwd",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://[64:ff9b::7f00:1]/x",
                "https://169.254.169.254/latest",
                "https://10.0.0.5/x",
                "https://localhost/x",
                "https://2130706433/x",
                "https://127.1/x",
                "https://0x7f.1/x",
                "https://0177.0.0.1/x",
                "https://user@app.example/x",
                "https://app.example./x",
                "https://app_x.example/x",
                "https:///x",
                "https:app.example/x",
                "/x",
            })
    void aUrlThatIsNotPlainIsNotEvenLookedUp(String url) {
        assertInstanceOf(FetchOutcome.Refused.class, fetch("93.184.1.1").get(URI.create(url)));
        assertEquals(List.of(), lookups);
        assertEquals(List.of(), connections);
    }

    @Test
    void anUnknownHostIsRefused() {
        GuardedFetch fetch = new GuardedFetch(
                host -> {
                    throw new UnknownHostException(host);
                },
                (uri, address, limits) -> {
                    throw new AssertionError("nothing to connect to");
                },
                LIMITS);
        assertInstanceOf(FetchOutcome.Refused.class, fetch.get(URI.create("https://app.example/c")));
    }

    @Test
    void afterTheTimeItIsOverAndTheWorkIsInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        GuardedFetch fetch = new GuardedFetch(
                host -> List.of(address("93.184.1.1")),
                (uri, address, limits) -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException expected) {
                        interrupted.countDown();
                    }
                    throw new IOException("interrupted");
                },
                new FetchLimits(100, Duration.ofMillis(50)));
        assertInstanceOf(FetchOutcome.Failed.class, fetch.get(URI.create("https://app.example/c")));
        interrupted.await();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheConnectorThrowsIsAFailureThatMayPass(boolean checked) {
        GuardedFetch fetch = new GuardedFetch(
                host -> List.of(address("93.184.1.1")),
                (uri, address, limits) -> {
                    if (checked) {
                        throw new IOException("connection refused");
                    }
                    throw new IllegalStateException("handshake");
                },
                LIMITS);
        FetchOutcome.Failed failed =
                assertInstanceOf(FetchOutcome.Failed.class, fetch.get(URI.create("https://app.example/c")));
        assertTrue(failed.detail().contains(checked ? "connection refused" : "handshake"));
    }
}
