package dev.stockspark.sandbox.gallery;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Kinds of image that are accepted, told by their first bytes and never by what the client calls them. */
enum ImageKind {
    JPEG("ffd8ff", "image/jpeg", ".jpg"),
    PNG("89504e470d0a1a0a", "image/png", ".png");

    private final byte[] start;
    private final String mediaType;
    private final String suffix;

    ImageKind(String start, String mediaType, String suffix) {
        this.start = HexFormat.of().parseHex(start);
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    static Optional<ImageKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.starts(bytes)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return suffix;
    }

    private boolean starts(byte[] bytes) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
