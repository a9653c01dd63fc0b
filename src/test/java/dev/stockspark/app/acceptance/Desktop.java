package dev.stockspark.app.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

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

    /** What a program on this computer finds in its environment, also one that looks for {@code $BROWSER}. */
    Map<String, String> environment() {
        return Map.of(
                "HOME", folder.toString(),
                "XDG_CONFIG_HOME", folder.resolve("configuration").toString(),
                "PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
                "BROWSER", folder.resolve("bin/xdg-open").toString());
    }

    /** Does something in the background while the person, on this thread, follows every address that is opened meanwhile. */
    <T> T with(Supplier<T> program) throws Exception {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(
                program, task -> Thread.ofPlatform().daemon().start(task));
        while (!result.isDone()) {
            follow();
            Thread.sleep(50);
        }
        return result.get();
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
