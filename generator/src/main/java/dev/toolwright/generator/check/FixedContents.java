package dev.toolwright.generator.check;

import dev.toolwright.generator.plan.Resource.Bytes;
import dev.toolwright.generator.plan.Resource.Contents;
import dev.toolwright.generator.plan.Resource.Text;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files as what resources hold; keeps resource-file. */
record FixedContents(Problems problems) {
    private static final Pattern TEXT = Pattern.compile("text/.+|application/([a-z0-9.+-]+\\+)?(json|xml|yaml)");
    private static final long MOST = 1 << 20;

    /** Absent where the file cannot be used, which has been reported. */
    Optional<Contents> of(ScalarNode word, String mimeType) {
        return file(word).flatMap(file -> read(word, file)).map(bytes -> contents(bytes, mimeType));
    }

    private static Contents contents(byte[] bytes, String mimeType) {
        return TEXT.matcher(mimeType).matches()
                ? new Text(new String(bytes, StandardCharsets.UTF_8))
                : new Bytes(Base64.getEncoder().encodeToString(bytes), bytes.length);
    }

    /** Inside of the folder, so that a change of it is noticed and nothing else of the machine is published. */
    private Optional<Path> file(ScalarNode word) {
        Path folder = word.position().file().toAbsolutePath().normalize().getParent();
        try {
            Path file = folder.resolve(word.value()).normalize();
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        } catch (InvalidPathException invalid) {
            // the same sentence as for a file that is not there
        }
        report(
                word,
                "there is no file \"%s\" in this folder".formatted(word.value()),
                "names are relative to this file");
        return Optional.empty();
    }

    private Optional<byte[]> read(ScalarNode word, Path file) {
        try {
            if (Files.size(file) <= MOST) {
                return Optional.of(Files.readAllBytes(file));
            }
            report(word, "the file \"%s\" is larger than 1 MiB".formatted(word.value()), "let an operation answer it");
        } catch (IOException unreadable) {
            report(word, "the file \"%s\" cannot be read".formatted(word.value()), "look at its rights");
        }
        return Optional.empty();
    }

    private void report(ScalarNode word, String message, String hint) {
        problems.error(CheckRule.RESOURCE_FILE, word.position(), message, hint);
    }
}
