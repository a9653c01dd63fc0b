package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list of an answer, and how much of it is kept. */
final class CutList {
    private final String name;
    private final ArrayNode list;
    private final List<Long> sizes = new ArrayList<>();
    private int shown;
    private long bytes;

    CutList(String name, ArrayNode list) {
        this.name = name;
        this.list = list;
        this.shown = list.size();
    }

    /** Where it stands in the answer: {@code vehicles}, {@code stock.vehicles}. */
    String name() {
        return name;
    }

    int total() {
        return list.size();
    }

    int shown() {
        return shown;
    }

    boolean isCut() {
        return shown < list.size();
    }

    void keep(int most) {
        shown = Math.min(shown, most);
    }

    /** How many bytes the elements have that are kept. */
    long bytes() {
        measure();
        return bytes;
    }

    /** Leaves out the last one, and says how many bytes it has. */
    long drop() {
        measure();
        shown--;
        bytes -= sizes.get(shown);
        return sizes.get(shown);
    }

    /** Once, and only where bytes count. */
    private void measure() {
        for (int i = sizes.size(); i < shown; i++) {
            long comma = 1;
            long size = list.get(i).toString().getBytes(StandardCharsets.UTF_8).length + comma;
            sizes.add(size);
            bytes += size;
        }
    }

    ArrayNode kept() {
        ArrayNode kept = list.arrayNode(shown);
        for (int i = 0; i < shown; i++) {
            kept.add(list.get(i));
        }
        return kept;
    }
}
