package dev.stockspark.sandbox.gallery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files by name: pictures, and the papers that go with a vehicle. Seeded pictures are painted when asked for, so that thousands of them take no memory. */
public final class Pictures {
    private static final Pattern PAINTED = Pattern.compile("painted-(\\d{1,18})\\.png");

    private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
    private static final Pattern PRINTED = Pattern.compile("printed-(\\d{1,18})\\.pdf");

    private final Map<String, Picture> uploaded = new ConcurrentHashMap<>();

    public static Picture painted(long id) {
        return new Picture(name(id), "image/png", PaintedPng.bytes(id));
    }

    static String name(long id) {
        return "painted-" + id + ".png";
    }

    /** A paper that exists before anybody uploaded one. */
    public static Picture printed(long id) {
        return new Picture("printed-" + id + ".pdf", "application/pdf", SmallPdf.of(List.of("Document " + id)));
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

    /** Keeps a file of any kind, under its suffix and what the client called it. */
    public Picture keep(long id, String fileName, String mediaType, byte[] bytes) {
        Matcher suffix = SUFFIX.matcher(fileName);
        Picture picture = new Picture(
                "file-" + id + (suffix.find() ? suffix.group() : ""),
                mediaType.isEmpty() ? "application/octet-stream" : mediaType,
                bytes.clone());
        uploaded.put(picture.file(), picture);
        return picture;
    }

    public Optional<Picture> find(String file) {
        Matcher painted = PAINTED.matcher(file);
        if (painted.matches()) {
            return Optional.of(painted(Long.parseLong(painted.group(1))));
        }
        Matcher printed = PRINTED.matcher(file);
        return printed.matches()
                ? Optional.of(printed(Long.parseLong(printed.group(1))))
                : Optional.ofNullable(uploaded.get(file));
    }

    public void clear() {
        uploaded.clear();
    }
}
