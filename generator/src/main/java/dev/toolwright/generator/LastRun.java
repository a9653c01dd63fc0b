package dev.toolwright.generator;

import dev.toolwright.generator.openapi.NormalisedApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a run would do what the last one did: the same files beside tools.yaml, the same command line, the same generator, and what it
 * wrote still as it was. It is asked before anything is read or loaded. Where files come from elsewhere too, it is never so.
 */
final class LastRun {
    private static final String NAME = ".toolwright-last";

    private final Path folder;
    private final Path state;
    private final List<Path> outputs;
    private final String command;

    /**
     * @param outputs the folders that are written; the first one keeps the state
     * @param command everything on the command line that changes what is written
     */
    LastRun(Path tools, List<Path> outputs, String command) {
        this.folder = tools.toAbsolutePath().normalize().getParent();
        this.outputs = outputs;
        this.state = outputs.getFirst().resolve(NAME);
        this.command = command + outputs;
    }

    boolean same() throws IOException {
        return Files.isRegularFile(state) && Files.readString(state).equals(now());
    }

    void remember(Planning planning) throws IOException {
        if (inside(planning)) {
            Files.writeString(state, now());
        } else {
            Files.deleteIfExists(state);
        }
    }

    private boolean inside(Planning planning) {
        Stream<Path> documents =
                planning.apis().stream().map(NormalisedApi::api).map(api -> api.document());
        Stream<Path> tools = planning.file().tools().stream()
                .map(tool -> tool.name().position().file());
        return Stream.concat(documents, tools)
                .allMatch(file -> file.toAbsolutePath().normalize().startsWith(folder));
    }

    private String now() throws IOException {
        MessageDigest digest = sha256();
        digest.update(command.getBytes(StandardCharsets.UTF_8));
        add(digest, code(), false);
        add(digest, folder, true);
        for (Path output : outputs) {
            add(digest, output, true);
        }
        return HexFormat.of().formatHex(digest.digest()) + "\n";
    }

    /** Contents, but for the generator's own code, whose sizes and times say enough. */
    private void add(MessageDigest digest, Path root, boolean contents) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.equals(state)) {
                    digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(contents ? Files.readAllBytes(file) : stamp(file));
                }
            }
        }
    }

    private static byte[] stamp(Path file) throws IOException {
        return "%d %d"
                .formatted(Files.size(file), Files.getLastModifiedTime(file).toMillis())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Path code() {
        try {
            return Path.of(LastRun.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
