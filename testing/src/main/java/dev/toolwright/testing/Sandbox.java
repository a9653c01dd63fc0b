package dev.toolwright.testing;

import dev.toolwright.server.upstream.Upstreams;

/**
 * What tests with {@code sandbox: true} call: the APIs as the application plays them. An application that has one names its class in
 * {@code META-INF/services/dev.toolwright.testing.Sandbox}; one object serves all tests of a run.
 */
public interface Sandbox {
    /** The APIs, signed in to. */
    Upstreams upstreams();

    /** Makes the data what it was at the start; called before each test. */
    void reset();
}
