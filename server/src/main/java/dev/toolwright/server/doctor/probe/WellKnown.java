package dev.toolwright.server.doctor.probe;

import java.net.URI;

/** Where well-known documents of an address lie (RFC 8615, and what RFC 8414 and RFC 9728 make of it). */
final class WellKnown {
    private WellKnown() {}

    static URI inserted(URI base, String name) {
        return base.resolve("/.well-known/" + name + path(base));
    }

    static URI appended(URI base, String name) {
        return base.resolve(path(base) + "/.well-known/" + name);
    }

    static URI atRoot(URI base, String name) {
        return base.resolve("/.well-known/" + name);
    }

    private static String path(URI base) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
