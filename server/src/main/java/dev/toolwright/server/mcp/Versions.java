package dev.toolwright.server.mcp;

import dev.toolwright.server.mcp.legacy.Legacy;
import dev.toolwright.server.mcp.modern.Modern;
import java.util.List;
import java.util.stream.Stream;

/** The protocol versions that this server speaks, newest first. */
final class Versions {
    static final List<String> ALL = Stream.concat(Modern.VERSIONS.stream(), Legacy.VERSIONS.reversed().stream())
            .toList();

    private Versions() {}

    static boolean isModern(String version) {
        return Modern.VERSIONS.contains(version);
    }

    static boolean isLegacy(String version) {
        return Legacy.VERSIONS.contains(version);
    }
}
