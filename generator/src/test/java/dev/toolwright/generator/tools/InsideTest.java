package dev.toolwright.generator.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class InsideTest {
    /** What the user fills in by himself; a new word is either here or in the table of {@link Inside}. */
    private static final Set<String> FREE = Set.of(
            "FILE.include",
            "FILE.tombstones",
            "INCLUDED.tombstones",
            "API.with",
            "SETTING.enum",
            "CHOOSE.with",
            "COMPLETE.with",
            "TOOL.with",
            "TOOL.patch",
            "TEST.args",
            "TEST.remembered",
            "TEST.expect",
            "TEST.remembers",
            "ANSWER.with",
            "ARGUMENT.enum",
            "CALL.with",
            "CALL.patch",
            "PAGES.with",
            "SET.set",
            "FILE.texts",
            "REMEMBER.remember",
            "RESOURCE.with",
            "JAVA.with",
            "TOOL.input");

    @Test
    void everyMappingAndListSaysWhatIsInside() {
        Set<String> free = Arrays.stream(Construct.values())
                .flatMap(construct -> construct.words().stream()
                        .filter(word ->
                                List.of(Kind.MAP, Kind.LIST, Kind.SENTENCE).contains(word.kind()))
                        .filter(word -> Inside.of(construct, word.name()) instanceof Inside.Free)
                        .map(word -> construct.name() + "." + word.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(FREE), free);
    }

    @Test
    void everyConstructCanBeReached() {
        Set<Construct> reached = Arrays.stream(Construct.values())
                .flatMap(construct -> construct.words().stream().map(word -> Inside.of(construct, word.name())))
                .flatMap(inside -> constructs(inside).stream())
                .collect(Collectors.toSet());
        reached.addAll(Set.of(Construct.FILE, Construct.INCLUDED));
        assertEquals(Set.of(Construct.values()), reached);
    }

    private static List<Construct> constructs(Inside inside) {
        return switch (inside) {
            case Inside.One one -> List.of(one.construct());
            case Inside.Named named -> List.of(named.construct());
            case Inside.Listed listed -> listed.constructs();
            case Inside.Operation operation -> List.of();
            case Inside.Parameters parameters -> List.of();
            case Inside.OneOf values -> List.of();
            case Inside.Free free -> List.of();
        };
    }
}
