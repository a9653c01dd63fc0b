package dev.toolwright.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.command.OperatorDoor.Done;
import dev.toolwright.server.fixture.SampleCatalogue;
import dev.toolwright.server.oauth.setup.Administration;
import dev.toolwright.server.oauth.setup.KeySource;
import dev.toolwright.server.store.JdbcStore;
import dev.toolwright.server.store.Location;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The commands of an operator while a server has the store open. */
final class OperatorDoorTest {
    @TempDir
    private Path folder;

    private final List<List<String>> seen = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private OperatorDoor open(Done done) {
        return OperatorDoor.open(folder, arguments -> {
                    seen.add(List.of(arguments));
                    return done;
                })
                .orElseThrow();
    }

    private int run(String arguments) {
        CommandLine line = Commands.line(new SampleCatalogue(), Map.of("SAMPLE_DATA", folder.toString()));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(arguments.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"clients", "revoke --user anna", "revoke --client https://app.example/è", "revoke --all", "keys rotate"
    })
    void theServerDoesItAndTheCommandSaysWhatCameOfIt(String arguments) {
        try (OperatorDoor door = open(new Done(1, "what was done: è\n", "and what was not\n"))) {
            assertTrue(door.isOpen());
            assertEquals(1, run(arguments));
        }
        assertEquals(List.of(List.of(arguments.split(" "))), seen);
        assertEquals("what was done: è\n", out.toString());
        assertEquals("and what was not\n", err.toString());
    }

    @Test
    void everythingElseIsDoneHere() {
        try (OperatorDoor door = open(new Done(0, "", ""))) {
            assertTrue(door.isOpen());
            run("settings");
            run("revoke");
        }
        assertEquals(List.of(), seen);
    }

    @Test
    void aFaultOfTheServersIsSaid() {
        try (OperatorDoor door = open(new Done(Commands.FAULT, "", ""))) {
            assertTrue(door.isOpen());
            assertEquals(Commands.FAULT, run("clients"));
        }
        assertTrue(err.toString().contains("its log says why"), err.toString());
    }

    @Test
    void withTheStoreThatAServerHasOpenItIsTheSameCommand() {
        try (JdbcStore store = JdbcStore.open(new Location.Directory(folder), InstantSource.system())) {
            StoreSession session = new ServersSession(
                    new Administration(store.source(), InstantSource.system()),
                    new KeySource(Optional.empty(), folder.resolve("keys")));
            try (OperatorDoor door = OperatorDoor.open(
                            folder, arguments -> Commands.besides(new SampleCatalogue(), session, arguments))
                    .orElseThrow()) {
                assertTrue(door.isOpen());
                assertEquals(0, run("clients"));
                assertEquals(0, run("revoke --all"));
                assertEquals(1, run("revoke --user nobody"));
                assertEquals(0, run("keys rotate"));
            }
        }
        assertTrue(
                out.toString()
                        .matches("Nothing is connected.\n(Nothing of that kind is connected, so nothing was cut.\n){2}"
                                + "Everything is sealed with \\S+.*\n"),
                out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void onlyTheOwnerGetsAtIt() throws Exception {
        try (OperatorDoor door = open(new Done(0, "", ""))) {
            assertTrue(door.isOpen());
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("operator"))));
        }
        assertTrue(Files.notExists(folder.resolve("operator/door")), "and it is gone with the server");
    }

    @Test
    void whatAKilledServerLeftIsInNobodysWay() throws Exception {
        Path place = Files.createDirectory(folder.resolve("operator")).resolve("door");
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(place));
        }
        assertTrue(Files.exists(place));
        assertEquals(0, run("clients"), "the command opens the store itself");
        assertEquals("Nothing is connected.\n", out.toString());
        try (OperatorDoor door = open(new Done(0, "", ""))) {
            assertTrue(door.isOpen());
            assertEquals(0, run("clients"));
        }
        assertEquals(1, seen.size());
    }

    @Test
    void whoeverGoesAwayOrTalksNonsenseLeavesItOpen() throws Exception {
        try (OperatorDoor door = open(new Done(0, "", ""))) {
            assertTrue(door.isOpen());
            UnixDomainSocketAddress place = UnixDomainSocketAddress.of(folder.resolve("operator/door"));
            SocketChannel.open(place).close();
            for (String nonsense : List.of("\n", "{}\n", "[[\n", "[1,{}]\n")) {
                try (SocketChannel operator = SocketChannel.open(place)) {
                    operator.write(
                            java.nio.ByteBuffer.wrap(nonsense.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                    assertEquals(-1, operator.read(java.nio.ByteBuffer.allocate(1)), nonsense);
                }
            }
            assertEquals(0, run("clients"));
        }
        assertEquals(List.of(List.of("clients")), seen);
    }

    @Test
    void aPathThatIsTooLongForASocketStopsNoServer() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(100)));
        assertEquals(Optional.empty(), OperatorDoor.open(deep, arguments -> new Done(0, "", "")));
    }
}
