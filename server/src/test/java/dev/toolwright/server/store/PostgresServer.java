package dev.toolwright.server.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of this machine's own binaries, in a directory and on a port of its own. */
final class PostgresServer {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Process process;
    private final int port;

    private PostgresServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The newest installed version's programs, as Debian places them. */
    static Optional<Path> binaries() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max((one, other) -> one.toString().compareTo(other.toString()));
        }
    }

    static PostgresServer start(Path binaries, Path directory) throws IOException, InterruptedException {
        Path data = directory.resolve("pg");
        if (isRoot()) {
            run(directory, List.of("chown", "postgres", directory.toString()));
        }
        run(directory, command(binaries, "initdb", "-D", data.toString(), "-U", "test", "-A", "trust", "-N"));
        int port = freePort();
        Process process = new ProcessBuilder(command(
                        binaries,
                        "postgres",
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-h",
                        "127.0.0.1",
                        "-k",
                        directory.toString()))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        PostgresServer server = new PostgresServer(process, port);
        server.awaitReady(binaries, directory);
        return server;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private void awaitReady(Path binaries, Path directory) throws IOException, InterruptedException {
        List<String> question =
                command(binaries, "pg_isready", "-h", "127.0.0.1", "-p", Integer.toString(port), "-t", "1");
        for (int asked = 0; asked < 300; asked++) {
            if (exit(directory, question) == 0) {
                return;
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        stop();
        throw new IOException("PostgreSQL does not start: " + Files.readString(directory.resolve("log")));
    }

    /** PostgreSQL refuses to run as root; Debian's package brings the user postgres. */
    private static List<String> command(Path binaries, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(Path directory, List<String> command) throws IOException, InterruptedException {
        if (exit(directory, command) != 0) {
            throw new IOException(command.get(0) + " failed: " + Files.readString(directory.resolve("out")));
        }
    }

    private static int exit(Path directory, List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start()
                .waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
