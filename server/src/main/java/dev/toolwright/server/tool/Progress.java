package dev.toolwright.server.tool;

import java.util.OptionalDouble;

/**
 * How far one call is, over all its loops: what an earlier one has done counts for a later one, so that the figure never falls. May
 * be used by several threads.
 */
public final class Progress {
    private static final int FIGURES = 100;

    private final ToolCall call;
    private long done;
    private String message = "";

    public Progress(ToolCall call) {
        this.call = call;
    }

    /** Says what is being done now; one more thing is done with it. */
    public synchronized void say(String sentence) {
        message = sentence;
        done++;
        call.progress(done, OptionalDouble.empty(), message);
    }

    /** A loop begins. */
    public Part part() {
        return new Part();
    }

    /** One loop. Says at most about a hundred figures where it knows how much there is. */
    public final class Part {
        private final long before;
        private long mine;
        private long said;
        private long total;

        private Part() {
            synchronized (Progress.this) {
                before = done;
            }
        }

        /** It has become known how much there is to do. */
        public void of(long all) {
            synchronized (Progress.this) {
                total = all;
            }
        }

        /** One thing more is done. */
        public void step() {
            step(1);
        }

        public void step(long more) {
            synchronized (Progress.this) {
                mine += more;
                done = Math.max(done, before + mine);
                if (mine >= total || mine - said >= Math.max(1, total / FIGURES)) {
                    said = mine;
                    call.progress(done, expected(), message);
                }
            }
        }

        private OptionalDouble expected() {
            return total > 0 ? OptionalDouble.of(Math.max(done, before + total)) : OptionalDouble.empty();
        }
    }
}
