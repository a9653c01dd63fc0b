package dev.toolwright.server.oauth.secret;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The keys that seal what the database keeps, newest first. New values are sealed with the first; old ones open with whichever
 * key they name, so that a key can be replaced without a moment in which nothing opens.
 */
public final class KeyRing {
    private static final int KEY_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private static final Logger LOG = System.getLogger(KeyRing.class.getName());

    private final Supplier<String> source;
    private volatile Map<String, byte[]> keys;

    /** A key and what values that it has sealed call it. */
    record Key(String id, byte[] material) {}

    private KeyRing(Supplier<String> source, Map<String, byte[]> keys) {
        this.source = source;
        this.keys = keys;
    }

    /**
     * Reads {@code id:base64} entries, newest first, separated by commas or white space; each key is 32 bytes.
     *
     * @throws IllegalArgumentException naming the entry that is wrong, by position and never by value
     */
    public static KeyRing parse(String text) {
        return new KeyRing(() -> text, read(text));
    }

    /** The same of a text that may change: it is read again when a value names a key that is not known, because another process has rotated them. */
    static KeyRing of(Supplier<String> source) {
        return new KeyRing(source, read(source.get()));
    }

    private static Map<String, byte[]> read(String text) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (String entry : text.strip().split("[,\\s]+")) {
            add(entry, keys);
        }
        return keys;
    }

    /** A new key under a name of its own, so that two files never call different keys the same. */
    public static String generate(RandomGenerator random) {
        byte[] id = new byte[4];
        random.nextBytes(id);
        return generate("k" + HexFormat.of().formatHex(id), random);
    }

    /** A ring of one new key, in the form that {@link #parse} reads. */
    public static String generate(String id, RandomGenerator random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return id + ":" + Base64.getEncoder().encodeToString(key);
    }

    public String currentId() {
        return keys.keySet().iterator().next();
    }

    Key newest() {
        Map.Entry<String, byte[]> first = keys.entrySet().iterator().next();
        return new Key(first.getKey(), first.getValue());
    }

    Optional<byte[]> key(String id) {
        if (!keys.containsKey(id)) {
            readAgain();
        }
        return Optional.ofNullable(keys.get(id));
    }

    private void readAgain() {
        try {
            keys = read(source.get());
        } catch (IllegalArgumentException | UncheckedIOException unusable) {
            LOG.log(
                    Level.WARNING,
                    "the keys cannot be read again, so those that are known stay: {0}",
                    unusable.getMessage());
        }
    }

    public List<String> ids() {
        return List.copyOf(keys.keySet());
    }

    private static void add(String entry, Map<String, byte[]> keys) {
        int colon = entry.indexOf(':');
        String place = "key " + (keys.size() + 1) + " of the key ring";
        if (colon < 0 || !ID.matcher(entry.substring(0, colon)).matches()) {
            throw new IllegalArgumentException(place + ": expected id:base64");
        }
        if (keys.put(entry.substring(0, colon), material(entry.substring(colon + 1), place)) != null) {
            throw new IllegalArgumentException(place + ": its id is taken by an earlier key");
        }
    }

    private static byte[] material(String base64, String place) {
        byte[] key = decoded(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(place + ": expected 32 bytes in base64");
        }
        return key;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
