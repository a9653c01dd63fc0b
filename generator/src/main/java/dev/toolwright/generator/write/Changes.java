package dev.toolwright.generator.write;

import java.util.List;

/** What writing changed on the disk; paths relative to the output folder, sorted. */
public record Changes(List<String> written, List<String> deleted) {
    public Changes {
        written = List.copyOf(written);
        deleted = List.copyOf(deleted);
    }

    public boolean none() {
        return written.isEmpty() && deleted.isEmpty();
    }
}
