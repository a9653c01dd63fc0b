package dev.toolwright.server.command;

import dev.toolwright.server.Serve;
import dev.toolwright.server.config.ServerConfig;
import dev.toolwright.server.oauth.setup.Entrance;
import dev.toolwright.server.oauth.setup.Operators;
import dev.toolwright.server.store.JdbcStore;
import dev.toolwright.server.store.Location;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.transport.Access;
import dev.toolwright.server.transport.Logging;
import dev.toolwright.server.upstream.Credentials;
import dev.toolwright.server.upstream.HttpUpstreams;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import picocli.CommandLine.Command;

/** Serves until the process is asked to end. */
@Command(description = "Serves the tools over HTTP; what happens without a command.")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = Logger.getLogger(ServeCommand.class.getName());

    private final Catalogue catalogue;

    ServeCommand(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws InterruptedException {
        Setup setup = Setup.read(catalogue, System.getenv());
        Logging.configure(setup.server().diagnostics().log());
        setup.warnings().forEach(LOG::warning);
        CountDownLatch closed = new CountDownLatch(1);
        try (JdbcStore store = JdbcStore.open(setup.store(), InstantSource.system())) {
            Optional<Entrance> signIn = setup.signIn()
                    .map(settings ->
                            Entrance.open(settings, catalogue, setup.server().toolsets(), store.source()));
            Optional<OperatorDoor> door = signIn.flatMap(Entrance::operators).flatMap(work -> door(setup, work));
            try {
                serve(setup, store, signIn, closed);
            } finally {
                door.ifPresent(OperatorDoor::close);
                signIn.ifPresent(Entrance::close);
            }
        } finally {
            closed.countDown();
        }
        return 0;
    }

    /** Only the built-in database is this process's alone; the commands open any other by themselves. */
    private Optional<OperatorDoor> door(Setup setup, Operators work) {
        StoreSession session = new ServersSession(work.administration(), work.keys());
        return setup.store() instanceof Location.Directory directory
                ? OperatorDoor.open(directory.path(), arguments -> Commands.besides(catalogue, session, arguments))
                : Optional.empty();
    }

    private void serve(Setup setup, JdbcStore store, Optional<Entrance> signIn, CountDownLatch closed)
            throws InterruptedException {
        Credentials people = signIn.map(Entrance::credentials).orElseGet(Credentials::none);
        Access access = signIn.map(Entrance::protection).map(Access::signedIn).orElseGet(Access::everybody);
        try (HttpUpstreams upstreams = new HttpUpstreams(setup.apis(), people)) {
            untilTheEnd(start(setup.server(), new Serve.Behind(upstreams, store), access), closed);
        }
    }

    private Serve start(ServerConfig config, Serve.Behind behind, Access access) {
        try {
            return Serve.start(catalogue, config, behind, access);
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof BindException bind) {
                throw new TakenPortException(Banner.takenPort(catalogue, config, bind.getMessage()), failed);
            }
            throw failed;
        }
    }

    /** The JVM ends its other threads after the shutdown hooks, so the hook waits until everything is closed. */
    private void untilTheEnd(Serve server, CountDownLatch closed) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            await(closed);
        }));
        System.out.println(Banner.started(catalogue, server));
        asked.await();
        server.stop();
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
