package dev.toolwright.server.bridge.side;

import dev.toolwright.server.bridge.http.RemoteException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What runs beside the requests, until it is over or the bridge is. */
public final class Background implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    /** Something that an interrupt ends. */
    @FunctionalInterface
    public interface Task {
        void run() throws RemoteException, InterruptedException;
    }

    public Thread start(String name, Task task) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> run(name, task));
        running.add(thread);
        thread.start();
        return thread;
    }

    private void run(String name, Task task) {
        try {
            task.run();
        } catch (RemoteException e) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}", name, e.sentence());
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} ends", name);
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    @Override
    public void close() {
        running.forEach(Thread::interrupt);
    }
}
