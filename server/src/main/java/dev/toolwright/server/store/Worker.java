package dev.toolwright.server.store;

import java.util.function.Supplier;

/** Where the work with the database is done. */
interface Worker extends AutoCloseable {
    /** Waits for the result; what the work throws is thrown here. */
    <T> T call(Supplier<T> work);

    @Override
    void close();

    /** On the calling thread. An interrupt breaks one connection, which the pool replaces. */
    static Worker direct() {
        return new Worker() {
            @Override
            public <T> T call(Supplier<T> work) {
                return work.get();
            }

            @Override
            public void close() {
                // there is nothing to end
            }
        };
    }
}
