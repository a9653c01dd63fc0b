package dev.stockspark.app.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A computer on which programs can open the browser: a command {@code xdg-open} that hands the address to the test. */
final class Desktop implements AutoCloseable {
    private final Path folder;
    private final Path addresses;
    private final Consumer<String> person;
    private int opened;

    Desktop(Path folder, Consumer<String> person) throws IOException {
        this.folder = folder;
        this.person = person;
        this.addresses = Files.createDirectory(folder.resolve("addresses"));
        Path programs = Files.createDirectory(folder.resolve("bin"));
        // Written beside and then renamed, so that no half of an address is ever read.
        String script = "#!/bin/sh\nprintf '%s' \"$1\" > '" + addresses + "/'$$.part && mv '" + addresses
                + "/'$$.part '" + addresses + "/'$$.url\n";
        Files.writeString(programs.resolve("xdg-open"), script);
        Files.setPosixFilePermissions(programs.resolve("xdg-open"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs a client; on this thread, the person follows every address that its server wants opened meanwhile. */
    List<JsonNode> run(OfficialClient client, List<String> server, OfficialClient.Steps steps) throws Exception {
        Map<String, String> environment = Map.of(
                "PATH",
                folder.resolve("bin") + ":" + System.getenv("PATH"),
                "XDG_CONFIG_HOME",
                folder.resolve("configuration").toString());
        CompletableFuture<List<JsonNode>> seen =
                CompletableFuture.supplyAsync(() -> client.run(server, environment, steps), Thread::startVirtualThread);
        while (!seen.isDone()) {
            follow();
            Thread.sleep(50);
        }
        return seen.get();
    }

    int opened() {
        return opened;
    }

    private void follow() throws IOException {
        try (var files = Files.newDirectoryStream(addresses, "*.url")) {
            for (Path file : files) {
                String address = Files.readString(file);
                Files.delete(file);
                opened++;
                person.accept(address);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve("bin/xdg-open"));
    }
}
