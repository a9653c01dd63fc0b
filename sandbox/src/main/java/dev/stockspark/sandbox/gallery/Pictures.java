package dev.stockspark.sandbox.gallery;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes by file name. Seeded pictures are painted when asked for, so that thousands of them take no memory. */
public final class Pictures {
    private static final Pattern PAINTED = Pattern.compile("painted-(\\d{1,18})\\.png");

    private final Map<String, Picture> uploaded = new ConcurrentHashMap<>();

    public static Picture painted(long id) {
        return new Picture("painted-" + id + ".png", "image/png", PaintedPng.bytes(id));
    }

    /** Keeps an upload. Empty where the bytes are neither JPEG nor PNG. */
    public Optional<Picture> keep(long id, byte[] bytes) {
        return ImageKind.of(bytes).map(kind -> {
            Picture picture = new Picture(
                    "upload-" + id + "-" + uploaded.size() + kind.suffix(), kind.mediaType(), bytes.clone());
            uploaded.put(picture.file(), picture);
            return picture;
        });
    }

    public Optional<Picture> find(String file) {
        Matcher painted = PAINTED.matcher(file);
        return painted.matches()
                ? Optional.of(painted(Long.parseLong(painted.group(1))))
                : Optional.ofNullable(uploaded.get(file));
    }

    public void clear() {
        uploaded.clear();
    }
}
