package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A test against a sandbox of its own. It fails when the sandbox broke the document, whatever else was asserted. */
abstract class SandboxTest {
    private static Sandbox sandbox;
    private static Client demo;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxConfig.STANDARD);
        demo = Client.of(sandbox).as("demo");
    }

    @AfterAll
    static void stop() {
        sandbox.stop();
    }

    @AfterEach
    void keepsItsContract() {
        List<String> faults = sandbox.faults();
        sandbox.reset();
        assertEquals(List.of(), faults);
    }

    static Sandbox sandbox() {
        return sandbox;
    }

    static Client demo() {
        return demo;
    }
}
