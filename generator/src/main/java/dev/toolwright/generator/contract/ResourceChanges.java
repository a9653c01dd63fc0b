package dev.toolwright.generator.contract;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ResourceEntry;
import dev.toolwright.generator.tools.ToolsFile;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps what was promised of resources: resource-removed. A tombstone for its name makes a break deliberate. */
final class ResourceChanges {
    private static final String ENDING = ".resource.json";

    private final ToolsFile file;
    private final Snapshots snapshots;
    private final Problems problems;

    ResourceChanges(ToolsFile file, Snapshots snapshots, Problems problems) {
        this.file = file;
        this.snapshots = snapshots;
        this.problems = problems;
    }

    /** @param now the descriptors of now, by the names of their files */
    void check(Map<String, String> now) {
        Set<String> addresses = now.entrySet().stream()
                .filter(each -> each.getKey().endsWith(ENDING))
                .map(each -> uri(each.getValue()))
                .collect(Collectors.toSet());
        snapshots.others().forEach((name, text) -> {
            if (name.endsWith(ENDING) && !addresses.contains(uri(text))) {
                checkGone(name, uri(text));
            }
        });
    }

    private static String uri(String text) {
        return Snapshots.parse(text).map(json -> json.path("uri").asText()).orElse("");
    }

    private void checkGone(String snapshot, String uri) {
        String name = snapshot.substring(0, snapshot.length() - ENDING.length());
        boolean deliberate = file.contract().tombstones().stream()
                .anyMatch(each -> each.name().value().equals(name));
        if (!deliberate && !uri.isEmpty()) {
            problems.error(
                    ContractRule.RESOURCE_REMOVED,
                    new Position(snapshots.folder().resolve(snapshot), 2, 3, 1),
                    "the resource \"%s\" was promised, and there is nothing under its address any more".formatted(uri),
                    "keep its address, or add \"tombstones: {%s: what to do instead}\"".formatted(name));
        }
    }

    /** Tells of what has not been written down yet. */
    void checkStale(Map<String, String> now) {
        for (ResourceEntry resource : file.offer().resources()) {
            ScalarNode name = resource.name();
            String key = name.value() + ENDING;
            if (!now.get(key).equals(snapshots.others().get(key))) {
                Contract.warn(problems, name.value(), snapshots.others().containsKey(key), name.position());
            }
        }
    }
}
