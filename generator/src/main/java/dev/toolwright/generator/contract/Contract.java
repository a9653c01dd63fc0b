package dev.toolwright.generator.contract;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.tools.ToolsFile;
import dev.toolwright.generator.tools.ToolsFile.ToolsetEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the outside sees of a tools.yaml, beside what it was promised. */
public final class Contract {
    private final Path tools;
    private final ToolsFile file;
    private final SortedMap<String, String> now;
    private final SortedMap<String, String> others;
    private final Optional<Snapshots> snapshots;

    /**
     * @param tools the tools.yaml
     * @param now the descriptors by the names that clients call, aliases among them
     * @param others those of what is no tool, by the names of their files
     */
    public Contract(Path tools, ToolsFile file, SortedMap<String, String> now, SortedMap<String, String> others) {
        this.tools = tools;
        this.file = file;
        this.now = now;
        this.others = others;
        this.snapshots = Snapshots.beside(tools);
    }

    /** Reports what breaks a promise or a limit, and, as a warning, what has not been written down yet. */
    public void check(Problems problems) {
        checkPromises(problems);
        checkTokens(problems);
        if (!problems.hasErrors()) {
            checkStale(problems);
        }
    }

    /** Without what is merely not written down: what update may not accept silently. */
    public void checkPromises(Problems problems) {
        snapshots.ifPresent(promised -> {
            new BreakingChanges(file, promised, problems).check(now);
            new PromptChanges(file, promised, problems).check(others);
            new ResourceChanges(file, promised, problems).check(others);
        });
    }

    public void checkTokens(Problems problems) {
        TokenLimits limits = new TokenLimits(file.contract().limits(), problems);
        if (!limits.none()) {
            limits.check(tokens());
        }
    }

    public TokenReport tokens() {
        Set<String> on = file.toolsets().stream()
                .filter(ToolsetEntry::enabled)
                .map(set -> set.name().value())
                .collect(Collectors.toSet());
        return TokenReport.of(now, on, snapshots, earlierReport());
    }

    /** The files to keep in the folder of snapshots. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        now.forEach((name, text) -> files.put(Snapshots.file(name), text));
        files.putAll(others);
        files.put(TokenReport.FILE, tokens().text());
        return files;
    }

    /** Snapshots of what is gone. */
    public List<Path> outdated() {
        return snapshots.stream()
                .flatMap(promised -> Stream.concat(
                                promised.texts().keySet().stream()
                                        .filter(name -> !now.containsKey(name))
                                        .map(Snapshots::file),
                                promised.others().keySet().stream().filter(name -> !others.containsKey(name)))
                        .map(name -> promised.folder().resolve(name)))
                .toList();
    }

    private void checkStale(Problems problems) {
        snapshots.ifPresent(promised -> {
            new PromptChanges(file, promised, problems).checkStale(others);
            new ResourceChanges(file, promised, problems).checkStale(others);
        });
        snapshots.ifPresent(promised -> file.tools().stream()
                .map(tool -> tool.name())
                .filter(name -> now.containsKey(name.value()))
                .filter(name -> !now.get(name.value()).equals(promised.texts().get(name.value())))
                .forEach(name ->
                        warn(problems, name.value(), promised.texts().containsKey(name.value()), name.position())));
    }

    static void warn(Problems problems, String tool, boolean there, Position position) {
        problems.warning(
                ContractRule.SNAPSHOT_STALE,
                position,
                there
                        ? "\"%s\" differs from its snapshot".formatted(tool)
                        : "\"%s\" has no snapshot yet".formatted(tool),
                "the command update writes it");
    }

    private String earlierReport() {
        Path report = Snapshots.folder(tools).resolve(TokenReport.FILE);
        try {
            return Files.isRegularFile(report) ? Files.readString(report) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
