package dev.toolwright.generator.source;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file into a tree of nodes. Whatever the file holds, the answer is a tree or problems, never an exception. */
public final class SourceFile {
    private static final long MAX_BYTES = 16L << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceFile() {}

    /**
     * The tree of a YAML 1.2 file, or of a JSON file if its name ends in {@code .json}.
     *
     * @return empty when the file is so broken that there is nothing to work with; the problems say why
     */
    public static Optional<Node> read(Path file, Problems problems) {
        try {
            SourceText text = new SourceText(file, decoded(file, bytes(file)));
            if (text.text().isBlank()) {
                throw new MalformedException(SourceRule.EMPTY_FILE, text.position(0, 1), "the file is empty");
            }
            return Optional.of(tree(file, text, problems));
        } catch (MalformedException malformed) {
            problems.error(malformed.rule(), malformed.position(), malformed.sentence());
            return Optional.empty();
        }
    }

    private static Node tree(Path file, SourceText text, Problems problems) {
        return file.toString().endsWith(".json")
                ? new JsonReader(text, problems).read()
                : new YamlReader(text, problems).read();
    }

    private static byte[] bytes(Path file) {
        Position start = new Position(file, 1, 1, 1);
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new MalformedException(SourceRule.FILE_TOO_LARGE, start, "the file is larger than 16 MiB");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new MalformedException(SourceRule.UNREADABLE_FILE, start, "there is no such file");
        } catch (IOException unreadable) {
            String why =
                    Files.isDirectory(file) ? "a folder stands where a file is expected" : "the file cannot be read";
            throw new MalformedException(SourceRule.UNREADABLE_FILE, start, why);
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            Position position = new SourceText(file, text).position(text.length(), text.length());
            throw new MalformedException(
                    SourceRule.NOT_UTF8, position, "the file is not UTF-8 from here on; save it with that encoding");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
