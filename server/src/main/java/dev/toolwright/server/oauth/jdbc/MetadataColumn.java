package dev.toolwright.server.oauth.jdbc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.client.ClientMetadata;
import dev.toolwright.server.oauth.client.MetadataRules;
import dev.toolwright.server.oauth.client.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** Client metadata as one column: JSON with members in a fixed order, so that equal metadata has equal text. */
final class MetadataColumn {
    private MetadataColumn() {}

    static String write(ClientMetadata metadata) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        metadata.name().ifPresent(name -> json.put("client_name", name));
        json.set("redirect_uris", array(metadata.redirectUris()));
        json.set("grant_types", array(metadata.grantTypes()));
        metadata.scope().ifPresent(scope -> json.put("scope", scope));
        new TreeMap<>(metadata.extras()).forEach(json::put);
        return json.toString();
    }

    static ClientMetadata read(String column) {
        return StrictJson.object(column.getBytes(StandardCharsets.UTF_8))
                .map(MetadataRules::read)
                .orElseThrow(() -> new IllegalStateException("a row of oauth_client holds no JSON object"));
    }

    private static ArrayNode array(List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
