package dev.toolwright.generator.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document with the files that its references lead to. Those on the network are fetched only where the person has allowed it; they
 * then stand beside the document, so that no build depends on another host.
 *
 * @param name of the document itself
 * @param files texts by path in specs/
 */
public record Documents(String name, Map<String, String> files) {
    private static final int MOST_FILES = 10_000;
    private static final Pattern RELATIVE =
            Pattern.compile("\\$ref[\"']?\\s*:\\s*[\"']?(?![a-z]+://)([^\"'#\\s{}:]+\\.(?:ya?ml|json))");
    private static final Pattern REMOTE = Pattern.compile("\\$ref[\"']?\\s*:\\s*[\"']?(https?://[^\"'#\\s{}]+)");

    /** @param remote whether references to the network are followed */
    public static Documents of(Origin origin, boolean remote) throws StartException {
        String text = origin.read();
        if (text.isBlank()) {
            throw new StartException("the document is empty");
        }
        String name = "openapi" + (text.stripLeading().startsWith("{") ? ".json" : ".yaml");
        Documents documents = new Documents(name, new TreeMap<>());
        documents.put(name, origin, text, remote);
        return documents;
    }

    private void put(String path, Origin origin, String text, boolean remote) throws StartException {
        files.put(path, remote ? local(text) : text);
        if (files.size() > MOST_FILES) {
            throw new StartException("the document is spread over more than %d files".formatted(MOST_FILES));
        }
        Matcher references = RELATIVE.matcher(text);
        while (references.find()) {
            String reference = references.group(1);
            String target = inside(path, reference);
            // What leads out of the folder is not ours to copy; the check says what is wrong with it.
            if (!target.startsWith("..") && !files.containsKey(target)) {
                neighbour(target, origin.beside(reference), remote);
            }
        }
    }

    /** One that is not there is left out; whoever reads the document says where it is mentioned. */
    private void neighbour(String path, Origin origin, boolean remote) throws StartException {
        String text;
        try {
            text = origin.read();
        } catch (StartException missing) {
            return;
        }
        put(path, origin, text, remote);
    }

    private static String inside(String path, String reference) {
        Path here = Path.of(path);
        return here.resolveSibling(reference).normalize().toString().replace('\\', '/');
    }

    /** The text with each reference to the network replaced by one to a copy. */
    private String local(String text) throws StartException {
        Matcher references = REMOTE.matcher(text);
        String result = text;
        while (references.find()) {
            String address = references.group(1);
            String copy = "remote/" + address.replaceAll("^https?://", "").replaceAll("[^A-Za-z0-9._/-]", "_");
            if (!files.containsKey(copy)) {
                files.put(copy, "");
                files.put(copy, Origin.of(address).read());
            }
            result = result.replace(address, copy);
        }
        return result;
    }
}
