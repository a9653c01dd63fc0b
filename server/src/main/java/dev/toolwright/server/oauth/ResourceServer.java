package dev.toolwright.server.oauth;

import dev.toolwright.server.oauth.bearer.BearerGate;
import dev.toolwright.server.oauth.bearer.TokenCheck;
import dev.toolwright.server.oauth.metadata.MetadataDocuments;
import dev.toolwright.server.oauth.metadata.MetadataService;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.oauth.site.PublicAddress;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;

/** A server whose authorization server is somebody else's: it says where that is (RFC 9728) and checks its tokens. */
public final class ResourceServer implements Protection {
    private final MetadataDocuments documents;
    private final BearerGate gate;
    private final String organisation;

    /**
     * @param title what people call this server
     * @param issuer of the authorization server, exactly as it names itself
     */
    public ResourceServer(PublicAddress site, ToolScopes scopes, String title, String issuer, TokenCheck tokens) {
        this.documents = new MetadataDocuments(site, scopes, title, issuer);
        this.gate = new BearerGate(site, scopes, tokens);
        this.organisation = URI.create(issuer).getHost();
    }

    @Override
    public void register(HttpRouting.Builder routing) {
        routing.register(MetadataService.ofResource(documents));
    }

    @Override
    public String organisation() {
        return organisation;
    }

    @Override
    public BearerGate gate() {
        return gate;
    }
}
