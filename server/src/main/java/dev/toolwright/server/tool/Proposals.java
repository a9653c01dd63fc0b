package dev.toolwright.server.tool;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may be typed for an argument, taken from the answer of an API. */
public final class Proposals {
    private Proposals() {}

    /**
     * @param items the candidates; null where the API sent none
     * @param text what would be typed for one of them; a candidate without a text is left out
     */
    public static <T> List<String> of(@Nullable List<? extends T> items, Function<T, String> text) {
        return items == null
                ? List.of()
                : items.stream()
                        .filter(Objects::nonNull)
                        .map(item -> text.apply(item))
                        .filter(each -> !each.isBlank())
                        .distinct()
                        .toList();
    }
}
