package dev.toolwright.server.oauth.metadata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.http.Endpoint;
import dev.toolwright.server.oauth.site.Paths;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Map;

/**
 * The well-known paths that clients try. With the resource's path and without, because clients differ; OpenID discovery is a plain 404,
 * because this is no OpenID provider and an HTML page, a redirect or a 5xx would end the client's search.
 */
public final class MetadataService implements HttpService {
    private static final String SHORTLY = "public, max-age=300";

    private final MetadataDocuments documents;
    private final boolean issues;

    private MetadataService(MetadataDocuments documents, boolean issues) {
        this.documents = documents;
        this.issues = issues;
    }

    /** Of an authorization server and its resource. */
    public MetadataService(MetadataDocuments documents) {
        this(documents, true);
    }

    /** Of a resource alone: where clients look for an authorization server there is none. */
    public static MetadataService ofResource(MetadataDocuments documents) {
        return new MetadataService(documents, false);
    }

    @Override
    public void routing(HttpRules rules) {
        Endpoint resource = document(documents.resource());
        Endpoint nothing = Endpoint.forPrograms(Map.of(Method.GET, request -> notFound()));
        Endpoint server = issues ? document(documents.server()) : nothing;
        for (String path : List.of("", Paths.MCP)) {
            rules.any(Paths.RESOURCE_METADATA + path, resource);
            rules.any(Paths.SERVER_METADATA + path, server);
            rules.any(Paths.OPENID_METADATA + path, nothing);
        }
        rules.any("/.well-known/*", nothing);
        rules.any(Paths.MCP + Paths.OPENID_METADATA, nothing);
        rules.any(Paths.TOKEN + Paths.OPENID_METADATA, nothing);
    }

    private static Endpoint document(ObjectNode document) {
        Answer answer = Answer.json(200, document).with("Cache-Control", SHORTLY);
        return Endpoint.forPrograms(Map.of(Method.GET, request -> answer));
    }

    private static Answer notFound() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("error", "not_found");
        return Answer.json(404, body);
    }
}
