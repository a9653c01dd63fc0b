package dev.stockspark.sandbox.front;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the sandbox itself did wrong. A test that uses it fails when there is any. */
public final class Faults {
    private static final Logger LOG = System.getLogger(Faults.class.getName());

    private final List<String> all = new CopyOnWriteArrayList<>();

    void add(String what) {
        LOG.log(Level.ERROR, "the sandbox breaks its own contract: " + what);
        all.add(what);
    }

    void add(String what, RuntimeException why) {
        LOG.log(Level.ERROR, "the sandbox failed: " + what, why);
        all.add(what + ": " + why);
    }

    public List<String> all() {
        return List.copyOf(all);
    }

    void clear() {
        all.clear();
    }
}
