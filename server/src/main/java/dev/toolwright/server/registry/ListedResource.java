package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Resource;
import dev.toolwright.server.tool.ResourceDescriptor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A resource with its address worked out: which addresses it answers to, and with which variables. */
public final class ListedResource {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Resource resource;
    private final List<String> variables = new ArrayList<>();
    private final Pattern addresses;

    /** @throws IllegalArgumentException when the template uses more than plain variables */
    ListedResource(Resource resource) {
        this.resource = resource;
        String uri = resource.descriptor().uri();
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(uri);
        int end = 0;
        while (matcher.find()) {
            pattern.append(Pattern.quote(uri.substring(end, matcher.start()))).append("([^/?#]+)");
            variables.add(matcher.group(1));
            end = matcher.end();
        }
        String rest = uri.substring(end);
        if (rest.indexOf('{') >= 0) {
            throw new IllegalArgumentException(
                    "the resource template \"" + uri + "\" has something in braces that is no variable name");
        }
        this.addresses = Pattern.compile(pattern.append(Pattern.quote(rest)).toString());
    }

    public Resource resource() {
        return resource;
    }

    public ResourceDescriptor descriptor() {
        return resource.descriptor();
    }

    public List<String> variables() {
        return List.copyOf(variables);
    }

    /** The variables of an address, percent-decoded; nothing when it is not one of these. */
    Optional<ObjectNode> match(String uri) {
        Matcher matcher = addresses.matcher(uri);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        try {
            for (int i = 0; i < variables.size(); i++) {
                String raw = matcher.group(i + 1).replace("+", "%2B");
                values.put(variables.get(i), URLDecoder.decode(raw, StandardCharsets.UTF_8));
            }
            return Optional.of(values);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
