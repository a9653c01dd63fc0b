package dev.toolwright.server.bridge.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toolwright.server.bridge.http.RemoteException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The file in the user's configuration folder that holds what is kept of one remote server. Written whole or not at all; locked between
 * processes while somebody signs in or refreshes.
 */
final class Drawer {
    private static final System.Logger LOG = System.getLogger(Drawer.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The operating system's locks do not tell two users in one process apart. */
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path folder;
    private final String name;

    Drawer(Path folder, URI remote) {
        this.folder = folder;
        this.name = remote.getHost() + "-" + hash(remote.toString());
    }

    Path file() {
        return folder.resolve(name + ".json");
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Something done while nobody else changes the drawer. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws RemoteException, InterruptedException;
    }

    <T> T alone(Work<T> work) throws RemoteException, InterruptedException {
        ReentrantLock here = LOCKS.computeIfAbsent(file().toAbsolutePath(), path -> new ReentrantLock());
        here.lockInterruptibly();
        try (FileChannel channel = lockFile();
                var lock = channel.lock()) {
            LOG.log(System.Logger.Level.TRACE, "alone by {0}", lock);
            return work.run();
        } catch (IOException e) {
            throw unusable(e);
        } finally {
            here.unlock();
        }
    }

    private FileChannel lockFile() throws IOException {
        OwnerOnly.folder(folder);
        return FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** What is kept; nothing when the file is missing or cannot be understood. */
    Kept read() throws RemoteException {
        try {
            if (Files.exists(file()) && OwnerOnly.tighten(file())) {
                LOG.log(System.Logger.Level.WARNING, "{0} could be read by others; that has been taken back", file());
            }
            return kept(JSON.readValue(Files.readString(file()), Kept.File.class));
        } catch (NoSuchFileException e) {
            return Kept.NOTHING;
        } catch (com.fasterxml.jackson.core.JsonProcessingException | DateTimeParseException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be understood and will be written anew", file());
            return Kept.NOTHING;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void write(Kept kept) throws RemoteException {
        try {
            OwnerOnly.folder(folder);
            Path fresh = OwnerOnly.file(folder, name);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(JSON.writeValueAsString(file(kept))));
                channel.force(true);
            }
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private RemoteException unusable(IOException e) {
        return new RemoteException("The folder " + folder + ", in which sign-ins are kept, cannot be used ("
                + e.getMessage() + "). Nothing was sent; make it writable.");
    }

    private static Kept.File file(Kept kept) {
        Optional<Kept.Client> client = kept.client();
        Optional<Kept.Grant> grant = kept.grant();
        return new Kept.File(
                kept.issuer(),
                client.map(Kept.Client::id).orElse(""),
                client.flatMap(Kept.Client::secret).orElse(""),
                client.map(Kept.Client::port).orElse(0),
                grant.map(Kept.Grant::accessToken).orElse(""),
                grant.flatMap(Kept.Grant::refreshToken).orElse(""),
                grant.flatMap(Kept.Grant::renewFrom).map(Instant::toString).orElse(""),
                grant.map(Kept.Grant::scope).orElse(""),
                grant.map(Kept.Grant::resource).orElse(""),
                grant.map(Kept.Grant::tokenEndpoint).orElse(""));
    }

    private static Kept kept(Kept.File file) {
        Optional<Kept.Client> client =
                text(file.clientId()).map(id -> new Kept.Client(id, text(file.clientSecret()), file.port()));
        Optional<Kept.Grant> grant = text(file.accessToken())
                .map(token -> new Kept.Grant(
                        token,
                        text(file.refreshToken()),
                        text(file.renewFrom()).map(Instant::parse),
                        text(file.scope()).orElse(""),
                        text(file.resource()).orElse(""),
                        text(file.tokenEndpoint()).orElse("")));
        return new Kept(text(file.issuer()).orElse(""), client, grant);
    }

    private static Optional<String> text(String member) {
        return Optional.ofNullable(member).filter(value -> !value.isEmpty());
    }
}
