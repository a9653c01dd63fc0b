package dev.toolwright.generator.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What clients were told of each tool when the snapshots were last written: {@code snapshots/NAME.json} beside tools.yaml. A
 * project without the folder has promised nothing yet.
 *
 * @param texts the files by the names of the tools
 * @param others the files of what is no tool, such as {@code NAME.prompt.json}, by their own names
 */
public record Snapshots(Path folder, SortedMap<String, String> texts, SortedMap<String, String> others) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDING = ".json";
    private static final Pattern OTHER = Pattern.compile("[^.]+\\.[a-z]+\\.json");

    /** The snapshots beside a tools.yaml; empty where there is no such folder. */
    public static Optional<Snapshots> beside(Path tools) {
        Path folder = folder(tools);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            SortedMap<String, String> texts = new TreeMap<>();
            SortedMap<String, String> others = new TreeMap<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (OTHER.matcher(name).matches()) {
                    others.put(name, Files.readString(file));
                } else if (name.endsWith(ENDING)) {
                    texts.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
                }
            }
            return Optional.of(new Snapshots(folder, texts, others));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Path folder(Path tools) {
        return tools.resolveSibling("snapshots");
    }

    /** The file of a tool's snapshot. */
    static String file(String tool) {
        return tool + ENDING;
    }

    /** What a descriptor says; empty where the file is not JSON, since somebody has written in it. */
    static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException edited) {
            return Optional.empty();
        }
    }

    boolean unchanged(Map.Entry<String, String> tool) {
        return tool.getValue().equals(texts.get(tool.getKey()));
    }
}
