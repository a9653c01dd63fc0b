package dev.toolwright.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where a server takes the commands that need the store it has open: a socket in a folder of the data directory that only the owner may enter. It
 * has no address and no secret; who may pass is who may read the store (decision 0112).
 */
final class OperatorDoor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OperatorDoor.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServerSocketChannel listener;
    private final Path place;
    private final Function<String[], Done> commands;

    /**
     * What came of a command.
     *
     * @param code the exit code
     */
    record Done(int code, String out, String err) {}

    private OperatorDoor(ServerSocketChannel listener, Path place, Function<String[], Done> commands) {
        this.listener = listener;
        this.place = place;
        this.commands = commands;
    }

    /** @return nothing where there can be no such socket: the commands need the server to be stopped then */
    static Optional<OperatorDoor> open(Path directory, Function<String[], Done> commands) {
        Path place = place(directory);
        try {
            prepare(place);
            ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listener.bind(UnixDomainSocketAddress.of(place));
            OperatorDoor door = new OperatorDoor(listener, place, commands);
            Thread.ofPlatform().daemon().name("operator").start(door::listen);
            return Optional.of(door);
        } catch (IOException | UnsupportedOperationException impossible) {
            LOG.log(
                    Level.WARNING,
                    "clients, revoke and keys rotate need this server to be stopped: it cannot listen at " + place,
                    impossible);
            return Optional.empty();
        }
    }

    /** The socket of whoever was killed is in the way; the store is ours alone, so nobody listens there. */
    private static void prepare(Path place) throws IOException {
        Path folder = Files.createDirectories(place.getParent());
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Files.deleteIfExists(place);
    }

    private static Path place(Path directory) {
        return directory.toAbsolutePath().normalize().resolve("operator").resolve("door");
    }

    /** Has the server of this data directory do it; empty when none is there. */
    static Optional<Done> ask(Path directory, String... arguments) throws IOException {
        Path place = place(directory);
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(place))) {
            Channels.newOutputStream(server).write(line(arguments));
            return Optional.of(JSON.readValue(Channels.newInputStream(server), Done.class));
        } catch (ConnectException killed) {
            return Optional.empty();
        }
    }

    private static byte[] line(Object value) throws JsonProcessingException {
        return (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    boolean isOpen() {
        return listener.isOpen();
    }

    private void listen() {
        try {
            while (true) {
                SocketChannel operator = listener.accept();
                Thread.ofVirtual().name("operator").start(() -> serve(operator));
            }
        } catch (ClosedChannelException closed) {
            LOG.fine("no commands are taken any more");
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "clients, revoke and keys rotate need this server to be stopped now", failed);
        }
    }

    private void serve(SocketChannel operator) {
        try (operator;
                BufferedReader lines = new BufferedReader(Channels.newReader(operator, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            if (line != null) {
                Channels.newOutputStream(operator).write(line(commands.apply(JSON.readValue(line, String[].class))));
            }
        } catch (IOException gone) {
            LOG.log(Level.FINE, "an operator went away", gone);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            Files.deleteIfExists(place);
        } catch (IOException left) {
            LOG.log(Level.FINE, "the socket stays; the next start removes it", left);
        }
    }
}
