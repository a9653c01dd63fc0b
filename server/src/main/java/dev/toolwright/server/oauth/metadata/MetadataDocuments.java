package dev.toolwright.server.oauth.metadata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.client.GrantTypes;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.oauth.site.Paths;
import dev.toolwright.server.oauth.site.PublicAddress;
import java.util.List;

/**
 * What clients learn before anything else. Static: the documents depend on the configuration alone, so discovery works while everything
 * else is down.
 */
public final class MetadataDocuments {
    private static final List<String> NONE = List.of("none");

    private final PublicAddress site;
    private final ToolScopes scopes;
    private final String title;
    private final String issuer;

    /** @param title what people call this server */
    public MetadataDocuments(PublicAddress site, ToolScopes scopes, String title) {
        this(site, scopes, title, site.issuer());
    }

    /** @param issuer of the authorization server whose tokens are taken here */
    public MetadataDocuments(PublicAddress site, ToolScopes scopes, String title, String issuer) {
        this.issuer = issuer;
        this.site = site;
        this.scopes = scopes;
        this.title = title;
    }

    /** RFC 9728 section 2. {@code offline_access} is not in it: it is no matter of the resource. */
    public ObjectNode resource() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("resource", site.resource());
        array(document, "authorization_servers", List.of(issuer));
        array(document, "scopes_supported", scopes.all().values());
        array(document, "bearer_methods_supported", List.of("header"));
        document.put("resource_name", title);
        document.put("resource_documentation", site.at("/"));
        return document;
    }

    /** RFC 8414 section 2, with the members of RFC 9207 section 3 and of client ID metadata documents. */
    public ObjectNode server() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("issuer", site.issuer());
        document.put("authorization_endpoint", site.at(Paths.AUTHORIZE));
        document.put("token_endpoint", site.at(Paths.TOKEN));
        document.put("registration_endpoint", site.at(Paths.REGISTER));
        document.put("revocation_endpoint", site.at(Paths.REVOKE));
        array(document, "response_types_supported", List.of("code"));
        array(document, "response_modes_supported", List.of("query"));
        array(document, "grant_types_supported", GrantTypes.ALL);
        array(document, "token_endpoint_auth_methods_supported", NONE);
        array(document, "revocation_endpoint_auth_methods_supported", NONE);
        array(document, "code_challenge_methods_supported", List.of("S256"));
        array(document, "scopes_supported", scopes.grantable().values());
        document.put("client_id_metadata_document_supported", true);
        document.put("authorization_response_iss_parameter_supported", true);
        document.put("service_documentation", site.at("/"));
        return document;
    }

    private static void array(ObjectNode document, String name, List<String> values) {
        values.forEach(document.putArray(name)::add);
    }
}
