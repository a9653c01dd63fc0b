package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stockspark.sandbox.Client.Reply;
import org.junit.jupiter.api.Test;

/** So many requests and no more, when a test wants it. */
final class QuotaTest extends SandboxTest {
    @Test
    void whoAsksTooOftenHasToWait() {
        Client solo = Client.of(sandbox()).as("solo");
        assertEquals(
                204,
                demo().send("PUT", "/sandbox/quota", "{\"requests\": 2, \"seconds\": 60}")
                        .status());
        assertEquals(200, demo().get("/it/company").status());
        assertEquals(200, demo().get("/it/company").status());
        Reply refused = demo().get("/it/company");
        assertEquals(429, refused.status());
        assertEquals("TOO_MANY_REQUESTS", refused.json().get("code").textValue());
        int wait = Integer.parseInt(refused.headers().get("retry-after"));
        assertTrue(wait > 0 && wait <= 60, () -> "" + wait);
        assertEquals(200, solo.get("/it/company").status());
        demo().send("DELETE", "/sandbox/quota", "");
        assertEquals(200, demo().get("/it/company").status());
    }

    @Test
    void aWrongControlIsRefused() {
        assertEquals(
                400,
                demo().send("PUT", "/sandbox/quota", "{\"requests\": -1, \"seconds\": 1}")
                        .status());
        assertEquals(400, demo().send("PUT", "/sandbox/background", "{}").status());
    }
}
