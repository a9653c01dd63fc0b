package dev.toolwright.server.tool;

import java.util.List;

/**
 * What a tool takes from an address that somebody gave it.
 *
 * @param bytes the largest file
 * @param seconds from the first look-up to the last byte
 * @param types media types, or ranges such as {@code image/*}; none where any will do
 */
public record Download(int bytes, int seconds, List<String> types) {
    public Download {
        types = List.copyOf(types);
    }

    /** Whether a file of this type is wanted. */
    public boolean wants(String type) {
        return types.isEmpty()
                || types.stream()
                        .anyMatch(each -> each.endsWith("/*")
                                ? type.startsWith(each.substring(0, each.length() - 1))
                                : each.equals(type));
    }
}
